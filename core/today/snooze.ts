/** An item put off: until a local date, or (with no date) for as long as its evidence stays as it was. */
export type Snooze = {
  readonly untilOn: string | null;
  readonly evidence: string;
};

/**
 * Whether a snooze still holds on a local date. On its day the item is back. One without a day holds until what the item
 * says is different; `evidence` is what it says now, and need not be known for one with a day. docs/today.md.
 */
export function isAsleep(snooze: Snooze, today: string, evidence: string | null): boolean {
  return snooze.untilOn === null ? snooze.evidence === evidence : today < snooze.untilOn;
}
