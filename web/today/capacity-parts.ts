import type { CapacityStrip } from '../../contract/today/overview.ts';

export type PartName = 'retainer' | 'project' | 'proBono' | 'gift';

export interface CapacityPart {
  readonly name: PartName | 'free';
  readonly minutes: number;
  /** Of the whole picture, 0 to 100. */
  readonly percent: number;
}

export interface CapacityPicture {
  /** In the order of the picture; what takes nothing is left out of it, and stands in the words all the same. */
  readonly parts: readonly CapacityPart[];
  readonly takenMinutes: number;
  /** More than there is; 0 while it fits. */
  readonly overMinutes: number;
  /** Where the capacity ends in the picture, when more is taken than there is. */
  readonly endPercent: number | null;
}

/** The strip as a picture: as wide as the capacity, or as what is taken of it where that is more or nobody knows it. */
export function pictureOf(strip: CapacityStrip): CapacityPicture {
  const taken: readonly (readonly [PartName, number])[] = [
    ['retainer', strip.retainerMinutes],
    ['project', strip.projectMinutes],
    ['proBono', strip.proBonoMinutes],
    ['gift', strip.giftMinutes],
  ];
  const takenMinutes = taken.reduce((sum, [, minutes]) => sum + minutes, 0);
  const capacity = strip.capacityMinutes ?? takenMinutes;
  const whole = Math.max(capacity, takenMinutes, 1);
  const overMinutes = Math.max(0, takenMinutes - capacity);
  const parts = [...taken, ['free', Math.max(0, capacity - takenMinutes)] as const].map(
    ([name, minutes]): CapacityPart => ({ name, minutes, percent: (100 * minutes) / whole }),
  );
  return {
    parts,
    takenMinutes,
    overMinutes,
    endPercent: overMinutes > 0 ? (100 * capacity) / whole : null,
  };
}
