import type { Minor } from '../../base/money/money.ts';
import type { PriceOption } from './price-options.ts';

export interface RetainerIncome {
  readonly monthlyMinor: Minor;
  readonly yearlyMinor: Minor;
}

export interface IncomeCeiling extends RetainerIncome {
  /** How many clients can have the option. */
  readonly clients: number;
  /** What ends the growth: there are no more clients, or no more hours. */
  readonly boundBy: 'clients' | 'capacity';
}

const MONTHS_PER_YEAR = 12;

/** What monthly fees bring in together, in minor units: three retainers of 500.00 are 1,500.00 a month. */
export function incomeOf(monthlyFeesMinor: readonly Minor[]): RetainerIncome {
  const monthlyMinor = monthlyFeesMinor.reduce((sum, feeMinor) => sum + feeMinor, 0);
  return { monthlyMinor, yearlyMinor: monthlyMinor * MONTHS_PER_YEAR };
}

/**
 * What an option brings in when every client has it, in minor units, as far as the month's capacity in minutes reaches. Perk
 * minutes are promised like paid ones, so that they use up capacity too.
 */
export function incomeCeiling(
  option: Pick<PriceOption, 'feeMinor' | 'includedMinutes'>,
  practice: { readonly clients: number; readonly capacityMinutes: number },
): IncomeCeiling {
  const fitting = Math.floor(practice.capacityMinutes / option.includedMinutes);
  const clients = Math.min(practice.clients, fitting);
  const boundBy = fitting < practice.clients ? 'capacity' : 'clients';
  return { clients, boundBy, ...incomeOf(Array.from({ length: clients }, () => option.feeMinor)) };
}
