import type { z } from 'zod';
import type { Warning } from '../../../contract/shapes.ts';
import { shareOf } from '../../../core/pro-bono/gate.ts';
import { figureOf } from '../../../locales/figures.ts';
import { callLimitOf } from '../../care/check-ins/call-limit.ts';
import type { Deps } from '../../deps.ts';
import { weekTakenPast } from '../../pro-bono/free-weeks.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { unpaidFacts } from '../periods/unpaid-period.ts';
import type { AppliedEntry } from './apply-entry.ts';
import { findOverlap } from './store.ts';

type Warnings = z.output<typeof Warning>[];

/**
 * What is worth knowing about an entry that was accepted: it overlaps, it came late, it goes past the allowance, its period is not
 * paid, it is one status call too many, or free work now takes more of the week than the practice allows itself. Paid work is never
 * asked the last.
 */
export async function warningsFor(
  deps: Deps,
  { kind }: Pick<EngagementFacts, 'kind'>,
  put: AppliedEntry,
): Promise<Warnings> {
  const { row, placement } = put;
  const warnings: Warnings = [];
  const warn = (code: string, facts: Record<string, unknown> = {}) =>
    warnings.push({ code, message: deps.say(`warnings:${code}`, facts) });
  if (row.actualMinutes > 0 && (await findOverlap(deps.db, deps.practice.id, row.memberId, row)))
    warn('overlaps');
  if (placement?.where === 'closed') warn('late', { period: placement.index });
  if (put.overage) warn('past-allowance', { overage: put.overage });
  if (placement?.unpaid) warn('period-unpaid', unpaidFacts(deps, placement.unpaid));
  if (row.startedAt > deps.now.epochMilliseconds) warn('in-the-future');
  const calls = row.activity === 'status-call' ? await callLimitOf(deps, row.clientId, row.workedOn) : null;
  if (calls?.isPast) warn('status-call-limit', { because: calls.because });
  const past = kind === 'pro-bono' ? await weekTakenPast(deps, row) : null;
  if (past) {
    const { freeMinutes, ofMinutes, limitPercent } = past;
    const figures = { free: figureOf(freeMinutes, 'minutes'), of: figureOf(ofMinutes, 'minutes') };
    const percents = { percent: shareOf(freeMinutes, ofMinutes), limit: limitPercent };
    warn('pro-bono-share-passed', { ...figures, ...percents });
  }
  return warnings;
}
