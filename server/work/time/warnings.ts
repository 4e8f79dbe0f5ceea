import type { z } from 'zod';
import type { Warning } from '../../../contract/shapes.ts';
import type { Actor, Deps } from '../../deps.ts';
import { putToAll } from '../../events/question.ts';
import { mayAtAll } from '../../policy/may.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { unpaidFacts } from '../periods/unpaid-period.ts';
import type { AppliedEntry } from './apply-entry.ts';
import { warningsAboutEntry } from './questions.ts';
import { findOverlap } from './store.ts';

type Warnings = z.output<typeof Warning>[];

/**
 * What is worth knowing about an entry that was accepted: it overlaps, it came late, it goes past the allowance, its period is not
 * paid, and whatever the rooms below have to say (one status call too many, too much free work in the week).
 */
export async function warningsFor(
  deps: Deps,
  actor: Actor,
  { kind }: Pick<EngagementFacts, 'kind'>,
  put: AppliedEntry,
): Promise<Warnings> {
  const { row, placement } = put;
  const warnings: Warnings = [];
  const warn = (code: string, facts: Record<string, unknown> = {}) =>
    warnings.push({ code, message: deps.say(`warnings:${code}`, facts) });
  if (row.actualMinutes > 0 && (await findOverlap(deps.db, row.memberId, row))) warn('overlaps');
  if (placement?.where === 'closed') warn('late', { period: placement.index });
  if (put.overage) warn('past-allowance', { overage: put.overage });
  if (placement?.unpaid && mayAtAll(deps, actor, 'money.see'))
    warn('period-unpaid', unpaidFacts(deps, placement.unpaid));
  if (row.startedAt > deps.now.epochMilliseconds) warn('in-the-future');
  const others = await putToAll(deps, actor, warningsAboutEntry, { kind, row });
  return [...warnings, ...others.flat()];
}
