import type { Proposal } from '../../../contract/sales/proposals.ts';
import { optionValues, type ProposalValues, sharedByOptions } from './proposal-draft.ts';

/** A draft as the form shows it. What the form has no field for stays as it is on the server. */
export function valuesOf(proposal: Proposal): ProposalValues {
  const { clientId, title, problem, startsOn, validUntil, language, term, billing, options } = proposal;
  const { monthlyReport, frontOfLine } = proposal;
  const text = (lines: readonly string[]) => lines.join('\n');
  return {
    clientId,
    title,
    problem,
    startsOn,
    validUntil,
    language,
    monthlyReport,
    frontOfLine,
    convertsEngagementId: proposal.convertsEngagementId ?? '',
    offerId: proposal.offerId ?? '',
    goals: text(proposal.goals),
    included: text(proposal.included),
    excluded: text(proposal.excluded),
    proof: text(proposal.proof),
    unit: options[0]?.allowance.unit ?? 'minutes',
    options: options.map(optionValues),
    every: proposal.period.every,
    hourlyRateMinor: proposal.hourlyRateMinor ?? null,
    term: term ? (term.trial ? 'trial' : 'fixed') : 'open',
    periods: term?.periods ?? null,
    renewal: term?.renewal ?? 'offer',
    noticeDays: term?.noticeDays ?? null,
    ...sharedByOptions(options),
    billing: billing ?? null,
    byHand: proposal.countersign === 'by-hand',
  };
}
