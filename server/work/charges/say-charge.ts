import type { Unit } from '../../../core/base/money/money.ts';
import type { ChargeBecause } from '../../../core/work/periods/charge.ts';
import { figureOf, formatIn } from '../../../locales/format.ts';
import type { Say } from '../../../locales/say.ts';

/**
 * Why a charge is due, in words with the figures to check it by. Money is written in the language of `say`; `unit` is what
 * the engagement's allowance counts.
 */
export function sayWhyCharged(
  because: ChargeBecause,
  currency: string,
  forPeriod: number | null,
  say: Say,
  unit: Unit = 'minutes',
): string {
  const money = (minor: number) => formatIn(say.language).money(minor, currency);
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
      return sayOverage(because, money, say);
    case 'top-up':
      return say(because.absorbs ? 'charges:top-up' : 'charges:top-up-from-now-on', {
        amount: figureOf(because.amount, unit),
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
    case 'consultation':
      return sayConsultation(because, money, say);
    case 'change-order':
      return say('charges:change-order', { line: because.line });
    case 'undone':
      return say('charges:undone', { charge: sayWhyCharged(because.of, currency, forPeriod, say, unit) });
  }
}

function sayConsultation(
  because: Extract<ChargeBecause, { code: 'consultation' }>,
  money: (minor: number) => string,
  say: Say,
): string {
  const { actualMinutes, billedMinutes, urgentSurchargePercent: surcharge, agreedMinor } = because;
  const minutes = { actual: figureOf(actualMinutes, 'minutes'), billed: figureOf(billedMinutes, 'minutes') };
  if (agreedMinor !== null)
    return say('charges:consultation-agreed', { ...minutes, price: money(agreedMinor) });
  const figures = { ...minutes, rate: money(because.rateMinor), surcharge };
  return say(surcharge > 0 ? 'charges:consultation-urgent' : 'charges:consultation', figures);
}

function sayOverage(
  because: Extract<ChargeBecause, { code: 'overage' }>,
  money: (minor: number) => string,
  say: Say,
): string {
  const { unit, overage, waived, billed, earlierDeficit } = because;
  const figures = {
    unit,
    used: figureOf(because.used, unit),
    overage: figureOf(overage, unit),
    waived: figureOf(waived, unit),
    waivedValue: money(because.waivedValueMinor),
    billed: figureOf(billed, unit),
    rate: money(because.rateMinor),
  };
  const earlier = say('charges:earlier-deficit', { ...figures, earlier: figureOf(earlierDeficit, unit) });
  if (earlierDeficit > 0 && overage === 0) return earlier;
  const how = waived > 0 ? 'overage-waived' : billed < overage ? 'overage-agreed' : 'overage';
  const own = say(`charges:${how}`, figures);
  return earlierDeficit > 0 ? `${own}. ${earlier}` : own;
}
