import { pauseOn } from '../../base/calendar/pauses.ts';
import { type OutsideEngagement, periodIndexOn } from '../../base/calendar/period.ts';
import type { Schedule } from '../../base/calendar/schedule.ts';
import type { RetainerFacts, Usage } from '../terms/facts.ts';
import { refusesOverage } from '../terms/overage-rules.ts';
import { drawDown, segmentOf } from './draw-down.ts';
import type { Opening } from './open-period.ts';
import { type ReplayOptions, replay } from './replay.ts';

export type RetainerPaused = {
  readonly refused: 'retainer-paused';
  readonly since: string;
  readonly until: string;
};

/** `remaining` is how much could still be recorded, of the `asked` amount, both in the allowance's unit. */
export type AllowanceExhausted = {
  readonly refused: 'allowance-exhausted';
  readonly remaining: number;
  readonly asked: number;
};

/**
 * The period an entry of that local date would belong to. Refuses a date before the start, after the end, or inside a pause
 * that extends or prorates (docs/retainer-engine.md, rules 1 and 7).
 */
export function mayRecordOn(
  schedule: Schedule,
  workedOn: string,
): { readonly periodIndex: number } | OutsideEngagement | RetainerPaused {
  const index = periodIndexOn(schedule, workedOn);
  if (typeof index !== 'number') return index;
  const pause = pauseOn(schedule, workedOn);
  if (pause !== null) return { refused: 'retainer-paused', since: pause.from, until: pause.until };
  return { periodIndex: index };
}

/**
 * Whether an open period takes a further billed amount at an instant. Only the rule 'stop' refuses, and only what goes past
 * both the allowance and the courtesy band (docs/retainer-engine.md, rule 5). Under rounding per day the amount is what
 * the day's billed total grows by.
 */
export function mayRecord(
  opening: Opening,
  usedBySegment: readonly number[],
  startedAt: number,
  amount: number,
): { readonly ok: true } | AllowanceExhausted {
  if (!refusesOverage(opening.terms.overage.rule)) return { ok: true };
  const segment = segmentOf(opening, startedAt);
  const totals = usedBySegment.map((used, position) => (position === segment ? used + amount : used));
  const tolerated = Math.max(opening.terms.overage.courtesyAmount, drawDown(opening, usedBySegment).overage);
  const excess = drawDown(opening, totals).overage - tolerated;
  if (excess <= 0) return { ok: true };
  return { refused: 'allowance-exhausted', remaining: Math.max(0, amount - excess), asked: amount };
}

/**
 * The same for a late entry: refused when it would leave more unbilled overage in any period through `through` (the open
 * one) than there is without it, in its own period or in a later one that has used the carried lots since.
 */
export function mayRecordLate(
  facts: RetainerFacts,
  late: Usage,
  options: ReplayOptions,
): { readonly ok: true } | AllowanceExhausted {
  const before = usedAndUnbilled(facts, options);
  const after = usedAndUnbilled({ ...facts, usage: [...facts.usage, late] }, options);
  const excess = after.unbilled - before.unbilled;
  if (excess <= 0) return { ok: true };
  const asked = after.used - before.used;
  return { refused: 'allowance-exhausted', remaining: Math.max(0, asked - excess), asked };
}

function usedAndUnbilled(facts: RetainerFacts, options: ReplayOptions): { used: number; unbilled: number } {
  const accounts = replay(facts, options);
  return {
    used: accounts.reduce((sum, account) => sum + account.used, 0),
    unbilled: accounts.reduce((sum, account) => sum + account.unbilled, 0),
  };
}
