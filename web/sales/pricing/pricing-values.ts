import type { z } from 'zod';
import type { InputOf } from '../../../contract/route.ts';
import type { PricingQuestion, pricing } from '../../../contract/sales/pricing.ts';

import { overageTermsOf } from '../../../core/work/terms/overage-rules.ts';
import {
  overageBody,
  type RolloverAndOverageValues,
  rolloverAndOverageOf,
  rolloverBody,
} from '../../work/terms/rollover-and-overage.ts';

export interface PerkValues {
  readonly row: number;
  readonly label: string;
  readonly minutes: number | null;
  readonly valueMinor: number | null;
  readonly costMinor: number | null;
}

/** The form of a question of price. Times are minutes a month, money is minor units; null is an empty field. */
export interface PricingValues extends RolloverAndOverageValues {
  readonly clientId: string | null;
  readonly minutes: number | null;
  readonly hourlyRateMinor: number | null;
  readonly discountPercent: number | null;
  readonly perks: readonly PerkValues[];
}

export type AskedPrice = z.input<typeof PricingQuestion>;
export type AskedReplay = InputOf<typeof pricing.replay>['body'];

const HOUR = 60;
const USUAL_MINUTES = 600;
const USUAL_DISCOUNT = 10;

/** A month to begin with: the client's usual one, or ten hours at the practice's price, with an extra consultation. */
export function startPricing(
  suggested: {
    readonly clientId?: string | undefined;
    readonly minutes?: number | undefined;
    readonly feeMinor?: number | undefined;
  },
  practice: { readonly hourlyRateMinor: number | null; readonly consultation: string },
): PricingValues {
  const { clientId, minutes = USUAL_MINUTES, feeMinor } = suggested;
  return {
    clientId: clientId ?? null,
    minutes,
    hourlyRateMinor: feeMinor ? rateOf(feeMinor, minutes) : practice.hourlyRateMinor,
    discountPercent: USUAL_DISCOUNT,
    perks: [{ row: 1, label: practice.consultation, minutes: 30, valueMinor: null, costMinor: null }],
    ...rolloverAndOverageOf({}),
  };
}

/** The hourly price behind a suggested fee, which was made from whole hours and half ones. */
export function rateOf(feeMinor: number, minutes: number): number {
  return Math.round((feeMinor * HOUR) / minutes);
}

/** What to ask the server, or null while the hours or their price are missing. A perk without a name is still being written. */
export function questionOf(values: PricingValues): AskedPrice | null {
  const { clientId, minutes, hourlyRateMinor, discountPercent } = values;
  if (minutes === null || minutes < 1 || hourlyRateMinor === null) return null;
  return {
    minutes,
    hourlyRateMinor,
    carry: rolloverBody(values),
    overage: overageBody(values),
    ...(clientId === null ? {} : { clientId }),
    ...(discountPercent === null ? {} : { discountPercent: Math.min(100, discountPercent) }),
    perks: namedPerks(values).map((perk) => ({
      label: perk.label.trim(),
      ...(perk.minutes === null ? {} : { minutes: perk.minutes }),
      ...(perk.valueMinor === null ? {} : { valueMinor: perk.valueMinor }),
      ...(perk.costMinor === null ? {} : { costMinor: perk.costMinor }),
    })),
  };
}

/** The same month as a retainer to run the past year through. */
export function replayOf(
  asked: AskedPrice,
  option: { readonly kind: string; readonly feeMinor: number; readonly includedMinutes: number },
): AskedReplay {
  const { minutes, carry, overage, hourlyRateMinor } = asked;
  return {
    amount: minutes,
    feeMinor: option.feeMinor,
    perkMinutes: option.includedMinutes - minutes,
    carry: carry ? { capAmount: carry.capAmount ?? null, lifePeriods: carry.lifePeriods ?? null } : null,
    overage: overageTermsOf(overage, hourlyRateMinor),
  };
}

function namedPerks({ perks }: PricingValues): readonly PerkValues[] {
  return perks.filter(({ label }) => label.trim() !== '');
}
