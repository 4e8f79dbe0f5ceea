import { addDays, localDateOf } from '../core/base/calendar/local-day.ts';
import type { Language } from '../locales/languages.ts';
import { sayIn } from '../locales/say.ts';
import type { App } from '../server/app-deps.ts';
import type { Actor } from '../server/deps.ts';
import { changeMember, changePractice } from '../server/practice/change-practice.ts';
import { findPracticeSettings } from '../server/practice/settings.ts';
import { stepsOfAsks } from './asks.ts';
import { type Cast, type Coming, comeOn, writeDown } from './cast.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { turnsOfFreeWork } from './free-turns.ts';
import { choir, library, shelter } from './free-work.ts';
import { layOutDays } from './lay-out-days.ts';
import { architects, ciderShop, museumSite } from './paid-work.ts';
import { stepsOfPayments } from './payments.ts';
import type { ClientKey, DemoYear } from './plan.ts';
import { bikeShop, taxAdvisers, vetClinic } from './retainers.ts';
import { turnsOf } from './turns.ts';
import { done, type Step, walk } from './walk.ts';
import { wordsIn } from './words.ts';

/** Any number will do, as long as it stays: the demo is the same wherever it is opened on the same day. */
const SEED = 4_747;

/**
 * Fills an empty practice with one believable year of a consultant: nine clients, three retainers with their statements,
 * a project, paid hours and free work, up to yesterday. Everything goes through the use-cases, with the practice's clock
 * walking along, so that what is shown is what would have come about.
 * @param locale the language of the practice; some clients read another one.
 */
export async function seedDemo(
  app: App,
  practiceId: string,
  memberId: string,
  now: Temporal.Instant,
  locale: Language,
): Promise<void> {
  const actor: Actor = { kind: 'member', memberId, role: 'owner' };
  const settings = await findPracticeSettings(app.database.read(practiceId));
  if (!settings) throw new Error(`There is no practice ${practiceId} to fill.`);
  const say = sayIn(locale);
  await app.database.write(practiceId, async (db) => {
    const deps = { db, practice: settings, now, say, baseUrl: app.baseUrl, house: app.house };
    const figures = { hourlyRateMinor: 9_500, weeklyMinutes: 2_100, payingClients: 6 };
    done(await changePractice(deps, actor, { body: { name: say('demo:practice'), ...figures } }));
    done(await changeMember(deps, actor, { body: { name: say('demo:member') } }));
  });
  const { timeZone } = settings;
  const cast: Cast = { words: wordsIn(locale), timeZone, clientIds: new Map(), engagementIds: new Map() };
  const year = yearUntil(localDateOf(now.epochMilliseconds, timeZone), timeZone);
  await walk(app, practiceId, actor, stepsOf(cast, year), now);
}

/** The twelve whole months before this one, and this one up to yesterday. */
export function yearUntil(today: string, timeZone: string): DemoYear {
  const start = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ years: 1 }).toString();
  return { today, start, timeZone, holiday: { from: addDays(today, -152), until: addDays(today, -140) } };
}

/** Everybody the year is about, in the order in which they come on where it matters: the choir brings the architects. */
export function plansOf(year: DemoYear, chance: Chance) {
  const bikes = bikeShop(year);
  const vet = vetClinic(year);
  const law = taxAdvisers(year);
  const free = shelter(year, chance);
  const paid = [ciderShop(year, chance), architects(year), museumSite(year, chance)];
  const lent = library(year);
  return { bikes, vet, law, free, lent, all: [choir(year), ...paid, bikes, vet, law, free, lent] };
}

/** Who came on otherwise than by themselves. */
const coming: Readonly<Partial<Record<ClientKey, Coming>>> = {
  architects: { referredBy: 'choir' },
  library: { pastLimit: true },
};

function stepsOf(cast: Cast, year: DemoYear): readonly Step[] {
  const chance = chanceFrom(SEED);
  const { bikes, vet, law, free, lent, all } = plansOf(year, chance);
  const works = all.map(({ work }) => work);
  const comings = all.map(({ terms, work: { client } }) => comeOn(cast, client, terms, coming[client]));
  const turns = turnsOf(cast, year, {
    bikesFrom: bikes.terms.startsOn,
    vetFrom: vet.terms.startsOn,
    lawPause: law.pause,
  });
  const given = turnsOfFreeWork(cast, year, { shelter: free, library: lent });
  const sessions = layOutDays(works, year, chance);
  const asks = stepsOfAsks(cast, year, { law: law.pause });
  return [
    ...comings,
    ...turns,
    ...given,
    ...asks,
    ...stepsOfPayments(cast, year),
    ...sessions.map((session) => writeDown(cast, session)),
  ];
}
