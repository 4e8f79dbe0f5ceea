import type { z } from 'zod';
import type { NewProposal } from '../../../contract/sales/proposals.ts';
import { overageBody, rolloverBody } from '../../work/terms/rollover-and-overage.ts';
import { termBody } from '../../work/terms/term-values.ts';
import type { OptionValues, ProposalValues } from './proposal-draft.ts';

type Sent = z.input<typeof NewProposal>;
type Content = Omit<Sent, 'clientId' | 'convertsEngagementId' | 'offerId'>;

/** What a draft is written or changed with. */
export function contentOf(values: ProposalValues): Content {
  const { title, problem, startsOn, validUntil, every, hourlyRateMinor, billing, language } = values;
  const { monthlyReport, frontOfLine } = values;
  return {
    title: title.trim(),
    problem: problem.trim(),
    startsOn,
    validUntil,
    period: { every },
    goals: linesOf(values.goals),
    included: linesOf(values.included),
    excluded: linesOf(values.excluded),
    proof: linesOf(values.proof),
    monthlyReport,
    frontOfLine,
    options: values.options.map((option) => optionBody(option, values)),
    term: termBody(values),
    ...(hourlyRateMinor === null ? {} : { hourlyRateMinor }),
    ...(billing ? { billing } : {}),
    ...(language === '' ? {} : { language }),
    countersign: values.byHand ? 'by-hand' : 'automatic',
  };
}

/** What a new draft is written with; only for a form without errors. */
export function proposalBody(values: ProposalValues): Sent {
  const { convertsEngagementId, offerId } = values;
  return {
    ...contentOf(values),
    clientId: values.clientId ?? '',
    ...(convertsEngagementId === '' ? {} : { convertsEngagementId }),
    ...(offerId === '' ? {} : { offerId }),
  };
}

function optionBody(option: OptionValues, values: ProposalValues): Sent['options'][number] {
  const { label, isRecommended, amount, listMinor, feeMinor, perks, kept } = option;
  const fee = feeMinor ?? 0;
  return {
    label: label.trim(),
    isRecommended,
    feeMinor: fee,
    listMinor: Math.max(listMinor ?? fee, fee),
    allowance: { unit: values.unit, amount: amount ?? 0 },
    perks: perks
      .filter((perk) => perk.label.trim() !== '')
      .map((perk) => ({
        label: perk.label.trim(),
        amount: perk.amount ?? 0,
        ...(perk.valueMinor === null ? {} : { valueMinor: perk.valueMinor }),
      })),
    ...(values.rolloverAndOverage === 'own'
      ? kept
      : { carry: rolloverBody(values), overage: overageBody(values) }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
