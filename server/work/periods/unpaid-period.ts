import type { Refused } from '../../../contract/refusals.ts';
import { chargeState } from '../../../core/work/charges/charge-state.ts';
import { formatIn } from '../../../locales/format.ts';
import { type Deps, todayOf } from '../../deps.ts';
import type { Retainer } from './agreement.ts';

/** A fee that is overdue: of the period that began on `startsOn`, which is when it fell due. */
export interface UnpaidPeriod {
  readonly startsOn: string;
  readonly dueOn: string;
  readonly openMinor: number;
  readonly currency: string;
}

/** Whether the fee of an open period is overdue on the practice's date, from what is open of it. */
export function unpaidPeriod(
  deps: Deps,
  { currency }: Retainer,
  startsOn: string,
  openMinor: number | null,
): UnpaidPeriod | null {
  // Most fees are paid, and then no date has to be found out.
  if (openMinor === null || openMinor <= 0) return null;
  const owed = { amountMinor: openMinor, paidMinor: 0, creditedMinor: 0, dueOn: startsOn };
  const { state } = chargeState(owed, todayOf(deps), deps.practice.paymentGraceDays);
  return state === 'overdue' ? { startsOn, dueOn: startsOn, openMinor, currency } : null;
}

/** What the terms make of it: under `stop` nothing is recorded on a period that is not paid. */
export function refuseUnpaid(
  deps: Pick<Deps, 'say'>,
  { retainer }: Retainer,
  unpaid: UnpaidPeriod | null,
): Refused | null {
  if (unpaid === null || retainer.unpaid !== 'stop') return null;
  const { startsOn, dueOn, openMinor } = unpaid;
  return { refused: 'period-unpaid', startsOn, dueOn, openMinor, open: openText(deps, unpaid) };
}

/** The facts of the warning, in the reader's words. */
export function unpaidFacts(deps: Pick<Deps, 'say'>, unpaid: UnpaidPeriod) {
  return { open: openText(deps, unpaid), date: formatIn(deps.say.language).date(unpaid.dueOn, 'long') };
}

function openText({ say }: Pick<Deps, 'say'>, { openMinor, currency }: UnpaidPeriod): string {
  return formatIn(say.language).money(openMinor, currency);
}
