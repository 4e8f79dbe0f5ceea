import { expect, test } from 'vitest';
import { addDays } from '../core/base/calendar/local-day.ts';
import { languages } from '../locales/languages.ts';
import { sayIn } from '../locales/say.ts';
import { asked } from './asked.ts';
import { chanceFrom } from './chance.ts';
import { layOutDays } from './lay-out-days.ts';
import { plansOf, yearUntil } from './seed.ts';
import { scopeIn, wordsIn } from './words.ts';

test('on whatever day the demo is told, its time lies within its year, on working days, and never twice at once', () => {
  for (let day = 0; day < 366; day += 13) {
    const today = addDays('2024-01-01', day);
    const year = yearUntil(today, 'Europe/Madrid');
    const chance = chanceFrom(1);
    const sessions = layOutDays(
      plansOf(year, chance).all.map(({ work }) => work),
      year,
      chance,
    );
    const outside = sessions.filter(
      ({ on }) => on < year.start || on >= today || Temporal.PlainDate.from(on).dayOfWeek > 5,
    );
    expect([today, outside]).toEqual([today, []]);
    const ends = sessions.map(({ startedAt, minutes }) =>
      Temporal.PlainDateTime.from(startedAt).add({ minutes }).toString({ smallestUnit: 'minute' }),
    );
    const clashes = sessions.filter(({ startedAt }, at) => startedAt < (ends[at - 1] ?? ''));
    expect([today, clashes]).toEqual([today, []]);
    expect(ends.filter((end) => end.slice(11) > '21:00' || end.slice(11) < '08:30')).toEqual([]);
  }
});

test('every session, ask, scope, perk and benefit has its words in every language', () => {
  const year = yearUntil('2025-06-18', 'Europe/Madrid');
  const { all } = plansOf(year, chanceFrom(1));
  for (const home of languages) {
    const words = wordsIn(home);
    const texts = all.flatMap(({ work, terms }) => {
      const { say, name, email } = words(work.client);
      const notes = [...work.tasks, ...(work.pieces ?? [])].map(({ note }) => say(`notes.${note}`));
      const benefits = terms.proBono?.benefits ? [say('benefits')] : [];
      if (benefits.length > 0)
        expect(benefits[0]?.split('\n')).toHaveLength(terms.proBono?.benefits?.length ?? 0);
      const asks = asked
        .filter(({ client }) => client === work.client)
        .map(({ text }) => say(`asks.${text}`));
      return [name, email, say('title'), ...notes, ...benefits, ...asks];
    });
    const guidance = scopeIn((key) => sayIn(home)(`demo:museumCare.${key}`));
    expect(
      [...texts, ...guidance.included].filter(
        (text) => text.includes('.notes.') || text.includes('asks.') || text === '',
      ),
    ).toEqual([]);
    expect(new Set(all.map(({ work }) => words(work.client).email)).size).toBe(9);
  }
});
