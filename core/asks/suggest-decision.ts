import type { Minor, Unit } from '../base/money/money.ts';
import type { BillingRule } from '../work/terms/billing-rule.ts';
import type { OverageRule } from '../work/terms/overage-rules.ts';
import type { ClauseMatch } from './clause-match.ts';
import { type AskPrice, NOTHING_BILLED, priceOfAsk, type SeparatelyBilledToday } from './price-ask.ts';
import { readsAsQuestion } from './reads-as-question.ts';
import { noteAllowance, noteGift, type SuggestionNote } from './suggestion-notes.ts';

export type EngagementKind = 'hourly' | 'project' | 'retainer' | 'pro-bono';

/** What is left of a retainer's open period, in its unit, and what happens past it. */
export interface AskAllowance {
  readonly unit: Unit;
  readonly remaining: number;
  readonly overageRule: OverageRule;
}

/** All that a suggestion follows from. Minutes are actual ones, null when nobody has said; money is minor units. */
export interface AskFacts {
  /** Null: the client has no active engagement. */
  readonly kind: EngagementKind | null;
  readonly match: ClauseMatch;
  /** Whether the agreement lists anything included or excluded. */
  readonly hasScope: boolean;
  readonly text: string;
  readonly minutes: number | null;
  /** 0 unless the ask is urgent. */
  readonly urgentSurchargePercent: number;
  readonly billing: BillingRule;
  readonly rateMinorPerHour: Minor | null;
  readonly allowance: AskAllowance | null;
  /** Of the client and this month. */
  readonly gift: { readonly budgetMinutes: number; readonly givenMinutes: number; readonly isHabit: boolean };
  /** Zeros unless the rule rounds per day. */
  readonly separatelyBilledToday: SeparatelyBilledToday;
}

/** Why that decision: which line speaks, or that none does, and what kind of agreement it speaks in. */
export interface SuggestionBecause {
  readonly code:
    | 'included'
    | 'included-by-the-hour'
    | 'included-in-retainer'
    | 'no-scope-in-retainer'
    | 'excluded'
    | 'no-clause'
    | 'no-scope'
    | 'no-engagement'
    | 'outside-pro-bono';
  /** What is done about it; `long`: an hour or more is agreed on before, `no-rate`: nothing can be charged yet. */
  readonly way: 'covered' | 'short' | 'long' | 'work-of-unknown-length' | 'free-work' | 'no-rate';
  readonly clause: string | null;
  readonly rounding: AskPrice['rounding'];
}

export interface SuggestedDecision {
  readonly decision: 'included' | 'billed' | 'quoted' | 'gifted';
  readonly confidence: ClauseMatch['confidence'];
  readonly clause: string | null;
  readonly clauseSide: ClauseMatch['side'];
  readonly matched: readonly string[];
  readonly workedMinutes: number | null;
  readonly billedMinutes: number;
  readonly priceMinor: Minor;
  readonly valueMinor: Minor;
  readonly because: SuggestionBecause;
  readonly notes: readonly SuggestionNote[];
}

/** Up to an hour a client rather pays than signs for; past it the price is agreed on before. */
const LONGEST_BILLED_MINUTES = 60;

/**
 * What to decide on an ask, and why (docs/asks.md, "What is suggested"). `priceMinor` is what the client would pay for that
 * decision, the urgent surcharge included; `valueMinor` is what the answer is worth at rule and rate whatever is decided.
 * Where no line speaks for sure, it counts as outside: a wrong "included" is work given away unseen.
 */
export function suggestDecision(facts: AskFacts): SuggestedDecision {
  const { match, minutes, billing, rateMinorPerHour } = facts;
  const isCovered = coversIt(facts);
  // What is included becomes a plain entry, which no other ask of the day is rounded with.
  const alreadyBilled = isCovered ? NOTHING_BILLED : facts.separatelyBilledToday;
  // The surcharge is for what is billed by itself: an entry under the agreement has the agreement's price.
  const surchargePercent = isCovered ? 0 : facts.urgentSurchargePercent;
  const worth = priceOfAsk(minutes, billing, rateMinorPerHour, 0, alreadyBilled);
  const price = priceOfAsk(minutes, billing, rateMinorPerHour, surchargePercent, alreadyBilled);
  const { decision, way } = isCovered ? COVERED : outside(facts, price);
  const isPaid = decision === 'billed' || decision === 'quoted' || (isCovered && facts.kind === 'hourly');
  const isGift = decision === 'gifted';
  return {
    decision,
    confidence: match.confidence,
    clause: match.clause,
    clauseSide: match.side,
    matched: match.matched,
    workedMinutes: minutes,
    billedMinutes: isGift ? 0 : price.billedMinutes,
    priceMinor: isPaid ? price.priceMinor : 0,
    valueMinor: worth.priceMinor,
    because: { code: codeOf(facts, isCovered), way, clause: match.clause, rounding: price.rounding },
    notes: notesOn(facts, isCovered, isPaid ? surchargePercent : 0, price),
  };
}

const COVERED = { decision: 'included', way: 'covered' } as const;

function coversIt({ kind, match, hasScope }: AskFacts): boolean {
  if (match.confidence === 'sure') return match.side === 'included';
  return kind === 'retainer' && !hasScope;
}

function outside(
  facts: AskFacts,
  price: AskPrice,
): { decision: 'billed' | 'quoted' | 'gifted'; way: SuggestionBecause['way'] } {
  const { minutes, gift, kind } = facts;
  // Paid work beside free work is a second agreement, so that it is never simply billed.
  if (kind === 'pro-bono') return { decision: 'quoted', way: 'free-work' };
  if (minutes === null && !readsAsQuestion(facts.text))
    return { decision: 'quoted', way: 'work-of-unknown-length' };
  if (minutes !== null && minutes > LONGEST_BILLED_MINUTES) return { decision: 'quoted', way: 'long' };
  if (facts.rateMinorPerHour !== null) return { decision: 'billed', way: 'short' };
  const fits = gift.givenMinutes + (minutes ?? price.billedMinutes) <= gift.budgetMinutes;
  return { decision: fits && !gift.isHabit ? 'gifted' : 'quoted', way: 'no-rate' };
}

function codeOf({ kind, match, hasScope }: AskFacts, isCovered: boolean): SuggestionBecause['code'] {
  if (isCovered && kind === 'retainer')
    return match.confidence === 'sure' ? 'included-in-retainer' : 'no-scope-in-retainer';
  if (isCovered) return kind === 'hourly' ? 'included-by-the-hour' : 'included';
  if (kind === null) return 'no-engagement';
  if (match.confidence === 'sure') return 'excluded';
  if (kind === 'pro-bono') return 'outside-pro-bono';
  return hasScope ? 'no-clause' : 'no-scope';
}

function notesOn(
  facts: AskFacts,
  isCovered: boolean,
  surchargePercent: number,
  price: AskPrice,
): readonly SuggestionNote[] {
  const { match } = facts;
  const notes: SuggestionNote[] = [];
  if (match.confidence === 'unsure' && match.clause !== null && match.side !== null)
    notes.push({ code: 'nearest-clause', clause: match.clause, side: match.side });
  if (surchargePercent > 0) notes.push({ code: 'urgent', percent: surchargePercent });
  if (isCovered) notes.push(...noteAllowance(facts.allowance, price.billedMinutes));
  else notes.push(...noteGift(facts.gift, facts.minutes));
  if (!isCovered && facts.rateMinorPerHour === null) notes.push({ code: 'no-rate' });
  return notes;
}
