/** Where a client stands on the map, in per cent of its width and height from the lower left. */
export interface Place {
  readonly across: number;
  readonly up: number;
}

/** The relation from which on it is good; the line between the upper and the lower half. */
const GOOD_RELATION = 60;
/** No point is cut off by the frame. */
const LEAST = 3;
const MOST = 97;

/**
 * The middle rate stands in the middle and twice of it at the right edge, with all that is beyond; the good relation stands in the
 * middle as well, so that the four quadrants are of one size.
 */
export function placeOf(
  client: { readonly effectiveRateMinorPerHour: number; readonly relation: number },
  medianRateMinor: number,
): Place {
  const rate = client.effectiveRateMinorPerHour;
  const across = medianRateMinor > 0 ? (rate / medianRateMinor) * 50 : rate > 0 ? MOST : LEAST;
  const { relation } = client;
  const up =
    relation < GOOD_RELATION
      ? (relation / GOOD_RELATION) * 50
      : 50 + ((relation - GOOD_RELATION) / (100 - GOOD_RELATION)) * 50;
  return { across: within(across), up: within(up) };
}

/** Points nearer than this stand in one row, where their names would run into each other. */
const ONE_ROW = 8;

/** Whether each name stands above its point: by turns along a row, given from left to right, so that neighbours keep clear. */
export function isAbove(places: readonly Place[]): readonly boolean[] {
  return places.map(
    ({ up }, at) => places.slice(0, at).filter((other) => Math.abs(other.up - up) < ONE_ROW).length % 2 === 1,
  );
}

function within(percent: number): number {
  return Math.min(MOST, Math.max(LEAST, percent));
}
