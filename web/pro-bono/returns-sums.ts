import type { Returns } from '../../contract/pro-bono/pro-bono.ts';

/** All that came back, in minor units: benefits as they are valued, and what referred clients paid. */
export function backOf({
  benefitsMinor,
  referredMinor,
}: Pick<Returns, 'benefitsMinor' | 'referredMinor'>): number {
  return benefitsMinor + referredMinor;
}

/** One month is a figure, not a course; and months without any amount draw an empty frame. */
export function isWorthDrawing(months: Returns['months']): boolean {
  return months.length > 1 && months.some(({ givenMinor, returnedMinor }) => givenMinor + returnedMinor > 0);
}
