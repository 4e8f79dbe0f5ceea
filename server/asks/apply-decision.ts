import type { z } from 'zod';
import type { Quote } from '../../contract/asks/asks.ts';
import type { Decision } from '../../contract/asks/suggestions.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { priceOfAsk } from '../../core/asks/price-ask.ts';
import type { AskFacts, SuggestedDecision } from '../../core/asks/suggest-decision.ts';
import { isSet } from '../db/columns.ts';
import { type Actor, type Deps, instantText } from '../deps.ts';
import { proposeForAsk } from '../work/change-orders/propose.ts';
import { postCharge } from '../work/charges/post-charge.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { recordTimeEntry } from '../work/time/record-time-entry.ts';
import { recordSeparatelyBilled } from '../work/time/separate-entry.ts';
import type { AskRow } from './store.ts';

/** A decision with everything it is carried out by. */
export interface ToApply {
  readonly row: AskRow;
  readonly decision: Decision;
  /** Actual minutes; null when nobody has said. */
  readonly minutes: number | null;
  /** Held until the transaction ends; null when the client has none. */
  readonly engagement: EngagementFacts | null;
  readonly facts: AskFacts;
  readonly suggested: SuggestedDecision;
  readonly quote: z.output<typeof Quote>;
}

/** What a decision leaves on the ask: its figures and what was made of it. */
export interface Outcome {
  readonly billedMinutes: number;
  readonly priceMinor: number;
  readonly timeEntryId: string | null;
  readonly chargeId: string | null;
  readonly changeOrderId: string | null;
}

const NOTHING: Outcome = {
  billedMinutes: 0,
  priceMinor: 0,
  timeEntryId: null,
  chargeId: null,
  changeOrderId: null,
};
/** A note and a line of the scope hold less than a long ask says. */
const [LONGEST_NOTE, LONGEST_LINE] = [2000, 500];

/** Does what a decision says. Refused where it cannot be done; nothing is left behind then. */
export async function applyDecision(deps: Deps, actor: Actor, work: ToApply): Promise<Outcome | Refused> {
  const { decision, engagement, minutes } = work;
  if (decision === 'declined') return NOTHING;
  if (engagement === null) return { refused: 'engagement-needed', clientId: work.row.clientId };
  switch (decision) {
    case 'included':
      return minutes === null ? NOTHING : include(deps, actor, work, engagement, minutes);
    case 'billed':
      return minutes === null ? { refused: 'minutes-needed' } : bill(deps, actor, work, engagement, minutes);
    case 'gifted':
      return minutes === null ? { refused: 'minutes-needed' } : give(deps, actor, work, engagement, minutes);
    case 'quoted':
      return quote(deps, actor, work, engagement);
  }
}

/** A plain entry: it draws the allowance, or is worked by the hour like all the rest. */
async function include(
  deps: Deps,
  actor: Actor,
  { row, facts }: ToApply,
  engagement: EngagementFacts,
  minutes: number,
): Promise<Outcome | Refused> {
  const recorded = await recordTimeEntry(deps, actor, {
    body: {
      engagementId: engagement.id,
      startedAt: instantText(row.receivedAt),
      minutes,
      activity: 'consultation',
      channel: row.channel,
      urgent: isSet(row.urgent),
      note: row.text.slice(0, LONGEST_NOTE),
    },
  });
  if (isRefused(recorded)) return recorded;
  const { billedMinutes } = recorded;
  const exact = { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' } as const;
  const paid = engagement.kind === 'hourly';
  const { priceMinor } = priceOfAsk(
    billedMinutes,
    exact,
    facts.rateMinorPerHour,
    0,
    facts.separatelyBilledToday,
  );
  return { ...NOTHING, billedMinutes, priceMinor: paid ? priceMinor : 0, timeEntryId: recorded.id };
}

/** A separately billed entry with its charge, at the price that was shown. */
async function bill(
  deps: Deps,
  actor: Actor,
  { row, facts, quote }: ToApply,
  engagement: EngagementFacts,
  minutes: number,
): Promise<Outcome | Refused> {
  const { billing, rateMinorPerHour, urgentSurchargePercent, separatelyBilledToday } = facts;
  const agreedMinor = quote.priceMinor ?? null;
  if (rateMinorPerHour === null && agreedMinor === null) return { refused: 'rate-needed' };
  const price = priceOfAsk(minutes, billing, rateMinorPerHour, urgentSurchargePercent, separatelyBilledToday);
  const { billedMinutes } = price;
  const priceMinor = agreedMinor ?? price.priceMinor;
  const entry = await recordSeparatelyBilled(deps, actor, engagement, {
    ...workOf(row, minutes),
    billedMinutes,
    because: { code: 'apart', actualMinutes: minutes, ...billing },
  });
  if (isRefused(entry)) return entry;
  const chargeId = await postCharge(deps, {
    engagement,
    kind: 'consultation',
    key: `ask:${row.id}`,
    amountMinor: priceMinor,
    dueOn: entry.workedOn,
    because: {
      code: 'consultation',
      askId: row.id,
      actualMinutes: minutes,
      billedMinutes,
      rateMinor: rateMinorPerHour ?? 0,
      urgentSurchargePercent,
      agreedMinor,
    },
  });
  return { ...NOTHING, billedMinutes, priceMinor, timeEntryId: entry.id, chargeId };
}

/** A separately billed entry that bills nothing and says what it would have billed. */
async function give(
  deps: Deps,
  actor: Actor,
  { row, facts }: ToApply,
  engagement: EngagementFacts,
  minutes: number,
): Promise<Outcome | Refused> {
  const worth = priceOfAsk(minutes, facts.billing, facts.rateMinorPerHour, 0, facts.separatelyBilledToday);
  const entry = await recordSeparatelyBilled(deps, actor, engagement, {
    ...workOf(row, minutes),
    billedMinutes: 0,
    because: { code: 'gifted', actualMinutes: minutes, valueMinutes: worth.billedMinutes },
  });
  return isRefused(entry) ? entry : { ...NOTHING, timeEntryId: entry.id };
}

/** A change order that waits for the client. */
async function quote(
  deps: Deps,
  actor: Actor,
  { row, suggested, facts, quote: asked }: ToApply,
  engagement: EngagementFacts,
): Promise<Outcome | Refused> {
  if (asked.priceMinor === undefined && facts.rateMinorPerHour === null) return { refused: 'rate-needed' };
  const proposed = await proposeForAsk(deps, actor, {
    askId: row.id,
    clientId: row.clientId,
    engagementId: engagement.id,
    line: asked.line ?? row.text.slice(0, LONGEST_LINE),
    priceMinor: asked.priceMinor ?? quotedPrice(suggested, facts),
    endsOn: asked.endsOn,
    validUntil: asked.validUntil,
  });
  if (isRefused(proposed)) return proposed;
  const { id: changeOrderId, priceMinor } = proposed;
  return { ...NOTHING, billedMinutes: suggested.billedMinutes, priceMinor, changeOrderId };
}

/** What is due for urgent work is part of an offer for it. */
function quotedPrice({ valueMinor }: SuggestedDecision, facts: AskFacts): number {
  const { minutes, billing, rateMinorPerHour, urgentSurchargePercent, separatelyBilledToday } = facts;
  if (urgentSurchargePercent === 0) return valueMinor;
  return priceOfAsk(minutes, billing, rateMinorPerHour, urgentSurchargePercent, separatelyBilledToday)
    .priceMinor;
}

function workOf(row: AskRow, actualMinutes: number) {
  return {
    startedAt: row.receivedAt,
    actualMinutes,
    channel: row.channel,
    urgent: isSet(row.urgent),
    note: row.text.slice(0, LONGEST_NOTE),
  };
}
