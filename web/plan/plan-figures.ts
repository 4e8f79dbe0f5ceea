import type { Forecast } from '../../contract/plan/plan.ts';

export type Source = Forecast['sources'][number];
export type ForecastMonth = Forecast['months'][number];

/** The figures of a month that open their reason. */
export type FigureName = 'secured' | 'likely' | 'open' | 'promised' | 'planned';

export interface Part {
  readonly source: Source;
  /** In minor units or minutes, before it is weighted. */
  readonly amount: number;
  /** What of it counts: its chance of it, not rounded. */
  readonly counted: number;
}

/** What a figure is made of, in one month or in all (null), largest first. */
export function partsOf(sources: readonly Source[], name: FigureName, month: string | null): readonly Part[] {
  return sources
    .filter((source) => belongsTo(source, name))
    .flatMap((source) => {
      const amount = source.months
        .filter((part) => month === null || part.month === month)
        .reduce((sum, part) => sum + (isTime(name) ? part.minutes : part.amountMinor), 0);
      return amount === 0 ? [] : [{ source, amount, counted: (amount * source.percent) / 100 }];
    })
    .toSorted((one, other) => other.counted - one.counted);
}

export function isTime(name: FigureName): boolean {
  return name === 'promised' || name === 'planned';
}

function belongsTo({ certainty, isPromised }: Source, name: FigureName): boolean {
  if (name === 'promised') return isPromised && certainty === 'secured';
  if (name === 'planned') return !(isPromised && certainty === 'secured');
  return certainty === name;
}

export interface Sums {
  readonly securedMinor: number;
  readonly likelyMinor: number;
  readonly openMinor: number;
  /** All three. */
  readonly expectedMinor: number;
  readonly freeMinutes: number;
}

/** The months added up. */
export function sumsOf(months: readonly ForecastMonth[]): Sums {
  const sum = (of: (month: ForecastMonth) => number) => months.reduce((total, one) => total + of(one), 0);
  return {
    securedMinor: sum(({ securedMinor }) => securedMinor),
    likelyMinor: sum(({ likelyMinor }) => likelyMinor),
    openMinor: sum(({ openMinor }) => openMinor),
    expectedMinor: sum(expectedOf),
    freeMinutes: sum(({ freeMinutes }) => freeMinutes),
  };
}

/** What a month is likely to bring: secured, and the rest by its chance. */
export function expectedOf({ securedMinor, likelyMinor, openMinor }: ForecastMonth): number {
  return securedMinor + likelyMinor + openMinor;
}
