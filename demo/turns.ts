import { NewEngagement } from '../contract/work/engagements.ts';
import { NewTimeEntry } from '../contract/work/time-entries.ts';
import { addDays } from '../core/base/calendar/local-day.ts';
import { sayIn } from '../locales/say.ts';
import { draftEngagement } from '../server/work/engagements/draft-engagement.ts';
import { changeTerms, pauseRetainer, sellTopUp } from '../server/work/lifecycle/change-retainer.ts';
import { voidTimeEntry } from '../server/work/time/correct-time-entry.ts';
import { recordTimeEntry } from '../server/work/time/record-time-entry.ts';
import { type Cast, idOf, localInstant } from './cast.ts';
import { addMonths, type ClientKey, type DemoYear } from './plan.ts';
import { done, type Step } from './walk.ts';
import { scopeIn } from './words.ts';
import { workingDays } from './working-days.ts';

/** What does not go by the plan, as every year has it: one step each, in the order in which they are told. */
export interface Turns {
  readonly bikesFrom: string;
  readonly vetFrom: string;
  readonly lawPause: { readonly from: string; readonly until: string };
}

export function turnsOf(cast: Cast, year: DemoYear, turns: Turns): readonly Step[] {
  const { bikesFrom, vetFrom, lawPause } = turns;
  return [
    countTwice(cast, addDays(addMonths(year.start, 3), 12)),
    rememberLate(cast, year, addMonths(bikesFrom, 7)),
    step(cast, `${addDays(addMonths(bikesFrom, 8), 24)}T17:30`, 'bikes', (deps, actor, params) =>
      sellTopUp(deps, actor, { params, body: { amount: 300, priceMinor: 47_500, absorbs: true } }),
    ),
    step(cast, `${addDays(addMonths(vetFrom, 5), 19)}T11:00`, 'vet', (deps, actor, params) => {
      const allowance = { unit: 'deliverables', amount: 4 } as const;
      return changeTerms(deps, actor, {
        params,
        body: { effective: 'next-period', feeMinor: 96_000, allowance },
      });
    }),
    step(cast, `${addDays(lawPause.from, -5)}T12:00`, 'law', (deps, actor, params) =>
      pauseRetainer(deps, actor, { params, body: { ...lawPause, mode: 'prorate', anchor: 'moved' } }),
    ),
    offerGuidance(cast, year),
  ];
}

/** A step about one engagement that is there already. */
export function step(
  cast: Cast,
  local: string,
  client: ClientKey,
  act: (
    deps: Parameters<Step['perform']>[0],
    actor: Parameters<Step['perform']>[1],
    params: { id: string },
  ) => Promise<unknown>,
): Step {
  return {
    at: localInstant(cast, local),
    setsDue: true,
    perform: async (deps, actor) => {
      done(await act(deps, actor, { id: idOf(cast.engagementIds, client) }));
    },
  };
}

/** A session written down twice and taken back: the voided entry stays on record. */
function countTwice(cast: Cast, on: string): Step {
  const { say } = cast.words('cider');
  return step(cast, `${on}T19:00`, 'cider', async (deps, actor, { id }) => {
    const body = NewTimeEntry.parse({
      engagementId: id,
      startedAt: `${on}T07:00`,
      minutes: 45,
      note: say('notes.2'),
    });
    const entry = done(await recordTimeEntry(deps, actor, { body }));
    return voidTimeEntry(deps, actor, { params: { id: entry.id } });
  });
}

/** A session that comes to light after its period was closed: the statement stands, the difference is posted. */
function rememberLate(cast: Cast, year: DemoYear, periodEnd: string): Step {
  const on = workingDays(addDays(periodEnd, -25), periodEnd, [year.holiday]).at(-2) ?? addDays(periodEnd, -2);
  const { say } = cast.words('bikes');
  return step(cast, `${addDays(periodEnd, 3)}T18:10`, 'bikes', (deps, actor, { id }) => {
    const entry = { engagementId: id, startedAt: `${on}T06:45`, minutes: 90, note: say('late') };
    return recordTimeEntry(deps, actor, { body: NewTimeEntry.parse(entry) });
  });
}

/** What the museum was offered the day before yesterday: a draft that waits. */
function offerGuidance(cast: Cast, year: DemoYear): Step {
  const { language } = cast.words('museum');
  const say = (key: string) => sayIn(language)(`demo:museumCare.${key}`);
  return step(cast, `${addDays(year.today, -2)}T17:00`, 'museum', (deps, actor) => {
    const body = NewEngagement.parse({
      clientId: idOf(cast.clientIds, 'museum'),
      kind: 'retainer',
      title: say('title'),
      startsOn: addDays(year.today, 9),
      scope: scopeIn(say),
      retainer: {
        feeMinor: 36_000,
        allowance: { unit: 'minutes', amount: 240 },
        overage: { rule: 'ask', rateMinor: 9_500 },
        term: { periods: 3, trial: true, renewal: 'offer', noticeDays: 14 },
      },
    });
    return draftEngagement(deps, actor, { body });
  });
}
