import { type EndingPlan, endings } from '../../../contract/care/endings.ts';
import type { Health } from '../../../contract/care/health.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { addDays, laterOf } from '../../../core/base/calendar/local-day.ts';
import { divideHalfUp } from '../../../core/base/money/money.ts';
import { earliestEnd } from '../../../core/care/earliest-end.ts';
import { fillAnswer } from '../../asks/answers/fill-answer.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Actor, type Deps, todayIn, todayOf } from '../../deps.ts';
import { put } from '../../events/question.ts';
import { reads } from '../../http/mounted.ts';
import { termsOfAgreement } from '../../work/agreements/terms-of-agreement.ts';
import { activeEngagementsOf } from '../../work/engagements/active-engagements.ts';
import { type EngagementFacts, findEngagement } from '../../work/engagements/engagement.ts';
import { isRetainer, loadAgreement } from '../../work/periods/agreement.ts';
import { lastWorkedOn } from '../../work/time/usage.ts';
import { getHealth } from '../health/health.ts';
import { type Wording, wordingOf } from '../wording.ts';
import { type Ending, findEnding } from './ending.ts';
import { countOpenAsks, sumOpenCharges } from './ending-store.ts';
import { type ClientPlace, placeOfClient } from './questions.ts';

/** How long the private page stays to read, unless another day is named. */
export const PAGE_DAYS = 90;
const YEAR_MONTHS = 12;

type EndOf = EndingPlan['engagements'][number];

/** What it takes to end well with a client: why, when at the earliest, what it costs, what to hand over, what to write. */
export const planEnding = reads(endings.plan, async (deps, actor, { params, query }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const wording = wordingOf(deps);
  const today = todayOf(deps);
  const ending = await findEnding(deps, client.id);
  const active = await activeEngagementsOf(deps, client.id);
  const engagements: EndOf[] = [];
  for (const engagement of active) engagements.push(await planEnd(deps, wording, engagement, ending));
  const earliestEndOn = engagements.map((each) => each.earliestEndOn).reduce(laterOf, today);
  const endsOn = laterOf(query.endsOn ?? ending?.endsOn ?? earliestEndOn, earliestEndOn);
  const place = await put(deps, actor, placeOfClient, { clientId: client.id });
  const health = await getHealth(deps, actor, { params });
  if (isRefused(health)) return health;
  const openCharges = await sumOpenCharges(deps.db, client.id);
  const openAsks = await countOpenAsks(deps.db, client.id);
  const letterOn = ending !== null && active.length === 0 ? ending.endsOn : endsOn;
  const letter = await letterTo(deps, actor, client, letterOn);
  return {
    clientId: client.id,
    engagements,
    earliestEndOn,
    openCharges,
    openAsks,
    letter,
    evidence: [...place.because, ...signsAgainst(health)],
    income: incomeOf(deps, wording, place, letterOn),
    handover: handoverOf(wording, ending, { active, openAsks, open: openCharges.count }),
    ending: ending && (await viewEnding(deps, ending)),
  };
});

/** The signs that are not well, in words. */
function signsAgainst({ signs }: Health): readonly string[] {
  return signs.filter(({ colour }) => colour === 'bad' || colour === 'watch').map(({ text }) => text);
}

async function viewEnding(deps: Deps, ending: Ending): Promise<EndingPlan['ending']> {
  const { startedOn, endsOn, pageUntil } = ending;
  return { startedOn, endsOn, pageUntil, mayUndo: await mayUndo(deps, ending) };
}

/** Nothing is final while everything that it ends is under way still. */
export async function mayUndo(deps: Deps, ending: Ending): Promise<boolean> {
  for (const { engagementId } of ending.before) {
    const engagement = await findEngagement(deps, engagementId);
    if (isRefused(engagement) || engagement.state !== 'active') return false;
  }
  return true;
}

/**
 * When one engagement can end at the earliest, and which rule of its agreement says so. Under an ending the agreement is what it
 * was before it, and notice was given on the day it began.
 */
export async function planEnd(
  deps: Deps,
  wording: Wording,
  underEnding: EngagementFacts,
  ending: Ending | null,
): Promise<EndOf> {
  const moved = ending?.before.find(({ engagementId }) => engagementId === underEnding.id);
  const engagement = moved ? { ...underEnding, endsOn: moved.endsOn } : underEnding;
  const { id, title, kind, startsOn, endsOn } = engagement;
  const schedule = isRetainer(engagement) ? (await loadAgreement(deps, engagement)).schedule : null;
  const noticeDays = schedule?.term?.noticeDays ?? termsOfAgreement(engagement).noticeDays;
  const worked = await lastWorkedOn(deps, id);
  const today = todayIn(deps, engagement.timeZone);
  const givenOn = moved ? (ending?.startedOn ?? today) : today;
  const agreed = { startsOn, endsOn, noticeDays };
  const end = earliestEnd(schedule, agreed, givenOn, laterOf(today, worked ?? today));
  const because = wording.say(`notice.${end.why}`, { days: noticeDays, on: wording.day(end.on) });
  return { engagementId: id, title, kind, noticeDays, earliestEndOn: end.on, because };
}

function incomeOf(
  deps: Deps,
  { say, money, day }: Wording,
  { tenureMonths, ownIncomeMinor: own, wholeIncomeMinor: whole }: ClientPlace,
  endsOn: string,
): EndingPlan['income'] {
  const months = Math.min(YEAR_MONTHS, Math.max(1, (tenureMonths ?? YEAR_MONTHS) + 1));
  const monthlyMinor = divideHalfUp(own, months);
  const sharePerMille = whole > 0 ? divideHalfUp(BigInt(Math.max(0, own)) * 1000n, whole) : 0;
  const replaceBy = addDays(endsOn, 1);
  const values = { total: money(own), months, monthly: money(monthlyMinor), by: day(replaceBy) };
  return {
    monthlyMinor,
    currency: deps.practice.currency,
    replaceBy,
    sharePerMille,
    because: say(own > 0 ? 'ending.income' : 'ending.no-income', values),
  };
}

function handoverOf(
  { say }: Wording,
  ending: Ending | null,
  facts: {
    readonly active: readonly EngagementFacts[];
    readonly openAsks: number;
    readonly open: number;
  },
): EndingPlan['handover'] {
  const isFree = facts.active.some(({ kind }) => kind === 'pro-bono');
  const keys = [
    ...['finish', 'documents', 'access', 'notes', 'successor', 'data'],
    ...(facts.openAsks > 0 || ending?.done.includes('asks') ? ['asks'] : []),
    ...(isFree ? ['benefits'] : []),
    'invoice',
    ...(facts.open > 0 || ending?.done.includes('charges') ? ['charges'] : []),
    'thanks',
  ];
  const values = { asks: facts.openAsks, charges: facts.open };
  return keys.map((key) => ({
    key,
    text: say(`handover.${key}`, values),
    done: ending?.done.includes(key) ?? false,
  }));
}

/** The farewell of the answers library, in the client's language, for the day on which the work ends. */
async function letterTo(
  deps: Deps,
  actor: Actor,
  client: Client,
  endsOn: string,
): Promise<EndingPlan['letter']> {
  const input = { params: { situation: 'farewell' }, body: { clientId: client.id } } as const;
  const letter = await fillAnswer(deps, actor, input, endsOn);
  if (isRefused(letter)) throw new Error(`No farewell to ${client.id}: ${letter.refused}`);
  return { language: letter.language, text: letter.text };
}
