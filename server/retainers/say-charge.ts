import type { ChargeBecause } from '../../core/retainers/charge.ts';
import type { Say } from '../../locales/say.ts';

/** Why a charge is due, in words with the figures to check it by. Money is written in the language of `say`. */
export function sayWhyCharged(
  because: ChargeBecause,
  currency: string,
  forPeriod: number | null,
  say: Say,
): string {
  const money = (minor: number) => sayMoney(minor, currency, say('charges:language'));
  switch (because.code) {
    case 'fee':
      return say('charges:fee', { fee: money(because.feeMinor) });
    case 'partial-fee':
      return say('charges:partial-fee', {
        fee: money(because.feeMinor),
        days: because.days,
        fullDays: because.fullDays,
      });
    case 'overage':
      return say(because.waived > 0 ? 'charges:overage-waived' : 'charges:overage', {
        unit: because.unit,
        used: sayAmount(because.used, because.unit),
        overage: sayAmount(because.overage, because.unit),
        waived: sayAmount(because.waived, because.unit),
        waivedValue: money(because.waivedValueMinor),
        billed: sayAmount(because.billed, because.unit),
        rate: money(because.rateMinor),
      });
    case 'top-up':
      return say(because.absorbs ? 'charges:top-up' : 'charges:top-up-from-now-on', {
        amount: because.amount,
      });
    case 'plan-changed':
      return say('charges:plan-changed', {
        added: money(because.addedMinor),
        removed: money(because.removedMinor),
        days: because.days,
        fullDays: because.fullDays,
      });
    case 'paused':
      return say('charges:paused', { days: because.days, fullDays: because.fullDays });
    case 'late-difference':
      return say('charges:late-difference', {
        period: forPeriod ?? 0,
        stated: money(because.statedMinor),
        restated: money(because.restatedMinor),
      });
  }
}

function sayMoney(minor: number, currency: string, language: string): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(minor / 10 ** digits);
}

/** Minutes as hours and minutes, `6:30`, which every language reads; pieces as they are. */
function sayAmount(amount: number, unit: 'minutes' | 'deliverables'): string {
  if (unit === 'deliverables') return String(amount);
  return `${Math.trunc(amount / 60)}:${String(Math.abs(amount % 60)).padStart(2, '0')}`;
}
