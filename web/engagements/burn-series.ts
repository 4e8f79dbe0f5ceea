/** One day of a burn-down as the server gives it; amounts in the unit of the allowance. */
export interface BurnDay {
  readonly on: string;
  readonly used: number;
  readonly evenPace: number;
}

export interface BurnPoint {
  readonly on: string;
  /** Null on days that are still to come: a line that fell to zero there would lie. */
  readonly used: number | null;
  readonly evenPace: number;
  /** From today on: where the present pace leads. */
  readonly projected: number | null;
}

/**
 * The points of a burn-down: what was used up to today, the even pace to the end, and from today a straight line to the
 * projection. `projectedUsed` is null for a closed period, where nothing is projected.
 */
export function burnSeries(
  days: readonly BurnDay[],
  today: string,
  projectedUsed: number | null,
): readonly BurnPoint[] {
  const last = days.length - 1;
  const now = days.findLastIndex((day) => day.on <= today);
  const usedNow = days[now]?.used ?? 0;
  return days.map((day, position) => ({
    on: day.on,
    used: position <= now ? day.used : null,
    evenPace: day.evenPace,
    projected:
      projectedUsed === null || position < now || now === last || now < 0
        ? null
        : Math.round(usedNow + ((projectedUsed - usedNow) * (position - now)) / (last - now)),
  }));
}
