import type { Offer } from '../../../contract/sales/offers.ts';
import { type Proposal, ProposalContent } from '../../../contract/sales/proposals.ts';
import type { Every } from '../../../core/base/calendar/schedule.ts';
import type { Unit } from '../../../core/base/money/money.ts';
import { daysAfter } from '../../text/dates.ts';
import {
  type RolloverAndOverageValues,
  rolloverAndOverageOf,
} from '../../work/terms/rollover-and-overage.ts';
import { type TermValues, usualTerm } from '../../work/terms/term-values.ts';

export type OptionOfProposal = Proposal['options'][number];

export interface PerkValues {
  readonly row: number;
  readonly label: string;
  /** Minutes or pieces; null for a perk that is promised in words alone. */
  readonly amount: number | null;
  readonly valueMinor: number | null;
}

export interface OptionValues {
  readonly row: number;
  readonly label: string;
  readonly isRecommended: boolean;
  readonly amount: number | null;
  readonly listMinor: number | null;
  readonly feeMinor: number | null;
  readonly perks: readonly PerkValues[];
  /** As they were written before, for options that differ in them. */
  readonly kept: Pick<OptionOfProposal, 'carry' | 'overage'>;
}

/** The form as it is filled in: lists as lines, dates 'YYYY-MM-DD' or '', money in minor units, null while empty. */
export interface ProposalValues extends RolloverAndOverageValues, TermValues {
  readonly clientId: string | null;
  readonly convertsEngagementId: string;
  readonly offerId: string;
  readonly language: '' | Proposal['language'];
  readonly title: string;
  readonly problem: string;
  readonly goals: string;
  readonly included: string;
  readonly excluded: string;
  readonly proof: string;
  readonly unit: Unit;
  readonly options: readonly OptionValues[];
  readonly startsOn: string;
  readonly validUntil: string;
  readonly every: Every;
  readonly hourlyRateMinor: number | null;
  /** `own`: the options differ in what follows, and each keeps what it has. */
  readonly rolloverAndOverage: 'shared' | 'own';
  readonly billing: Proposal['billing'] | null;
  readonly byHand: boolean;
  readonly monthlyReport: boolean;
  readonly frontOfLine: boolean;
}

/** What a link brings along: from an offer, a candidate, or a price with its alternatives. */
export interface Suggestion {
  readonly clientId?: string;
  readonly offerId?: string;
  readonly engagementId?: string;
  readonly title?: string;
  readonly minutes?: string;
  readonly feeMinor?: string;
  readonly listMinor?: string;
  /** The options of a proposal as JSON, as the contract has them. */
  readonly options?: string;
}

interface Practice {
  readonly today: string;
  readonly hourlyRateMinor: number | null;
}

const STANDS_DAYS = 30;

export function emptyOption(row: number): OptionValues {
  return {
    row,
    label: '',
    isRecommended: false,
    amount: null,
    listMinor: null,
    feeMinor: null,
    perks: [],
    kept: {},
  };
}

/** A form to begin with: a trial of three months from the first of the next month, open for 30 days. */
export function startProposal(suggestion: Suggestion, { today, hourlyRateMinor }: Practice): ProposalValues {
  const several = ProposalContent.shape.options.safeParse(parseJson(suggestion.options)).data ?? [];
  return {
    clientId: suggestion.clientId ?? null,
    convertsEngagementId: suggestion.engagementId ?? '',
    offerId: '',
    language: '',
    title: suggestion.title ?? '',
    problem: '',
    goals: '',
    included: '',
    excluded: '',
    proof: '',
    unit: 'minutes',
    options: several.length > 0 ? several.map(optionValues) : [suggestedOption(suggestion)],
    startsOn: firstOfNextMonth(today),
    validUntil: daysAfter(today, STANDS_DAYS),
    every: 'month',
    hourlyRateMinor,
    ...usualTerm,
    ...sharedByOptions(several),
    billing: null,
    byHand: false,
    monthlyReport: false,
    frontOfLine: false,
  };
}

/** The form has one set of fields for what is left over and what goes past: it is shown where all options agree on it. */
export function sharedByOptions(options: readonly OptionOfProposal[]) {
  const written = options.map(({ carry, overage }) => JSON.stringify([carry ?? null, overage ?? null]));
  return {
    rolloverAndOverage: new Set(written).size > 1 ? ('own' as const) : ('shared' as const),
    ...rolloverAndOverageOf(options[0] ?? {}),
  };
}

function firstOfNextMonth(date: string): string {
  return `${daysAfter(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}

function suggestedOption({ minutes, feeMinor, listMinor }: Suggestion): OptionValues {
  const fee = figureOf(feeMinor);
  return {
    ...emptyOption(1),
    amount: figureOf(minutes),
    feeMinor: fee,
    listMinor: figureOf(listMinor) ?? fee,
  };
}

/** An option that was written before, as the form shows it. */
export function optionValues(option: OptionOfProposal, position: number): OptionValues {
  const { label, isRecommended, listMinor, feeMinor, allowance, perks, carry, overage } = option;
  return {
    row: position + 1,
    label,
    isRecommended,
    listMinor,
    feeMinor,
    amount: allowance.amount,
    perks: perks.map((perk, index) => ({
      row: index + 1,
      label: perk.label,
      amount: perk.amount || null,
      valueMinor: perk.valueMinor ?? null,
    })),
    kept: { ...(carry === undefined ? {} : { carry }), ...(overage === undefined ? {} : { overage }) },
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function figureOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** What an offer fills in; a price that stands there already stays. */
export function fromOffer(values: ProposalValues, offer: Offer): ProposalValues {
  const { title, problem, allowance, perks } = offer;
  const text = (lines: readonly string[]) => lines.join('\n');
  return {
    ...values,
    offerId: offer.id,
    title,
    problem,
    unit: allowance.unit,
    goals: text(offer.goals),
    included: text(offer.included),
    excluded: text(offer.excluded),
    proof: text(offer.results),
    options: values.options.map((option) => ({
      ...option,
      label: option.label === '' ? title : option.label,
      amount: option.amount === null || values.unit !== allowance.unit ? allowance.amount : option.amount,
      perks:
        // Prices side by side say themselves what each of them gives.
        option.perks.length > 0 || values.options.length > 1
          ? option.perks
          : perks.map(({ label, minutes }, index) => ({
              row: index + 1,
              label,
              valueMinor: null,
              amount: allowance.unit === 'minutes' && minutes > 0 ? minutes : null,
            })),
    })),
  };
}

const wordsOfOffer = ['title', 'problem', 'goals', 'included', 'excluded', 'proof'] as const;

/** The form without what an offer filled in; null when somebody has rewritten a word of it since. */
export function withoutOffer(values: ProposalValues, offer: Offer): ProposalValues | null {
  const isOfOffer = (perks: readonly PerkValues[]) =>
    JSON.stringify(perks.map(({ label }) => label)) === JSON.stringify(offer.perks.map(({ label }) => label));
  const blank = {
    ...values,
    options: values.options.map((option) => ({
      ...option,
      label: option.label === offer.title ? '' : option.label,
      perks: isOfOffer(option.perks) ? [] : option.perks,
    })),
  };
  const filled = fromOffer(blank, offer);
  return wordsOfOffer.every((name) => filled[name] === values[name]) ? blank : null;
}

export type Fault = 'required' | 'until-past' | 'incomplete';

/** What keeps the form from being sent. */
export function proposalErrors(values: ProposalValues, today: string): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {};
  if (values.clientId === null) faults.clientId = 'required';
  if (values.title.trim() === '') faults.title = 'required';
  if (values.startsOn === '') faults.startsOn = 'required';
  if (values.validUntil === '') faults.validUntil = 'required';
  else if (values.validUntil < today) faults.validUntil = 'until-past';
  const isWhole = ({ label, amount, feeMinor }: OptionValues) =>
    label.trim() !== '' && amount !== null && feeMinor !== null;
  if (!values.options.every(isWhole)) faults.options = 'incomplete';
  if (values.term !== 'open' && values.periods === null) faults.periods = 'required';
  return faults;
}
