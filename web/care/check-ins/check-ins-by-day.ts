/** Check-ins of one planned day, in the order they came. */
export interface PlannedDay<T> {
  readonly on: string;
  readonly checkIns: readonly T[];
}

/** Check-ins by the day they are planned for, the soonest first. */
export function byPlannedDay<T extends { readonly plannedOn: string }>(
  checkIns: readonly T[],
): readonly PlannedDay<T>[] {
  return [...Map.groupBy(checkIns, ({ plannedOn }) => plannedOn)]
    .map(([on, ofDay]) => ({ on, checkIns: ofDay }))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
