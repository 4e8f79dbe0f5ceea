import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthly, termOf } from '../base/calendar/any-schedule.properties.ts';
import { replay } from '../work/periods/replay.ts';
import { factsOf, termsOf } from '../work/periods/sample-facts.properties.ts';
import { noticeEnds, projectPeriods } from './project-periods.ts';

const range = { fromIndex: 4, openIndex: 3, before: '2026-05-01', noticeFrom: '2025-06-01' };
const certainties = (schedule: Parameters<typeof monthly>[0]) =>
  projectPeriods(factsOf({ schedule: monthly(schedule) }), range).map(({ certainty }) => certainty);

test('inside an offered term the fees are agreed, after it they depend on the next step', () => {
  expect(certainties({ term: termOf(6) })).toEqual([
    ...Array.from({ length: 3 }, () => 'agreed'),
    ...Array.from({ length: 10 }, () => 'renewal'),
  ]);
  expect(certainties({ term: termOf(5, { trial: true }) }).slice(0, 3)).toEqual([
    'agreed',
    'agreed',
    'after-trial',
  ]);
});

test('a term that renews by itself is agreed to its end and then goes on', () => {
  expect(certainties({ term: termOf(6, { renewal: 'auto' }) }).slice(0, 5)).toEqual([
    'agreed',
    'agreed',
    'agreed',
    'goes-on',
    'goes-on',
  ]);
});

test('once its notice is past, a term that renews by itself binds for the next one too', () => {
  const facts = factsOf({ schedule: monthly({ term: termOf(3, { renewal: 'auto' }) }) });
  const upTo = (noticeFrom: string) =>
    projectPeriods(facts, { fromIndex: 4, openIndex: 3, before: '2026-01-01', noticeFrom }).filter(
      ({ certainty }) => certainty === 'agreed',
    ).length;
  // The term ends on 31 March: notice that ends with it is in time, a day later it is not.
  expect(upTo('2025-04-01')).toBe(0);
  expect(upTo('2025-04-02')).toBe(3);
});

test('an open-ended agreement is agreed as far as its notice reaches', () => {
  expect(noticeEnds('2025-05-01', 30)).toBe('2025-06-01');
  expect(certainties({}).slice(0, 4)).toEqual(['agreed', 'agreed', 'goes-on', 'goes-on']);
});

test('an agreed end is agreed, and nothing comes after it', () => {
  expect(certainties({ endsOn: '2025-06-30' })).toEqual(['agreed', 'agreed', 'agreed']);
  expect(certainties({ term: termOf(3, { renewal: 'none' }) })).toEqual([]);
});

test('what is projected inside the term is to the cent what the engine charges when the time comes', () => {
  const any = fc.record({
    periods: fc.integer({ min: 2, max: 12 }),
    startsOn: fc.constantFrom('2025-01-01', '2025-01-17', '2025-01-31'),
    feeMinor: fc.integer({ min: 0, max: 900_001 }),
    changedOn: fc.constantFrom('2025-03-10', '2025-04-01'),
  });
  fc.assert(
    fc.property(any, ({ periods, startsOn, feeMinor, changedOn }) => {
      const facts = factsOf({
        schedule: monthly({ startsOn, anchorOn: '2025-01-01', term: termOf(periods, { renewal: 'none' }) }),
        terms: termsOf({ feeMinor }),
        changes: [
          {
            id: 'change',
            effective: 'now',
            effectiveOn: changedOn,
            terms: termsOf({ feeMinor: feeMinor * 2 + 1 }),
          },
        ],
      });
      const projected = projectPeriods(facts, {
        fromIndex: 1,
        openIndex: 0,
        before: '2027-01-01',
        noticeFrom: '2025-01-01',
      });
      const charged = replay(facts, { through: periods }).flatMap(({ charges }) => charges);
      expect(projected.flatMap(({ charges }) => charges)).toEqual(charged);
    }),
  );
});
