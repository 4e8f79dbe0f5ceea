/** Days from the first, before the second; texts `YYYY-MM-DD`, compared as texts. */
export interface DayWindow {
  readonly fromDay: string;
  readonly beforeDay: string;
}

export interface DayOrder {
  readonly add: (workedOn: string) => void;
  /** Null for a file that goes through its days in order, as exports do. */
  readonly windows: () => readonly DayWindow[] | null;
}

/** Rows recorded by one statement when a file is gone through by its days: every window costs a look at all rows. */
const ROWS_PER_WINDOW = 100_000;
/** A file with fewer rows fits in the database's memory in any order. */
const FEWEST_ROWS = 50_000;
/** Jumps that a file in order may have: one per person or project by which it is grouped. */
const ROWS_PER_JUMP = 100;
const JUMP_DAYS = 62;

/**
 * Notes whether a file is in the order of its days. Recorded in another order, a million rows would be spread all over six
 * indexes, each row costing several pages read and written; such a file is recorded window by window instead.
 */
export function dayOrder(): DayOrder {
  const rowsByDay = new Map<string, number>();
  let [rows, jumps, before] = [0, 0, ''];
  return {
    add(workedOn) {
      rows += 1;
      if (workedOn === before) return addTo(rowsByDay, workedOn);
      if (before !== '' && daysApart(before, workedOn) > JUMP_DAYS) jumps += 1;
      before = workedOn;
      addTo(rowsByDay, workedOn);
    },
    windows: () => (rows < FEWEST_ROWS || jumps * ROWS_PER_JUMP < rows ? null : windowsOf(rowsByDay)),
  };
}

function addTo(rowsByDay: Map<string, number>, day: string): void {
  rowsByDay.set(day, (rowsByDay.get(day) ?? 0) + 1);
}

/** Nearly right is enough here, and asked a million times: months of 31 days, years of 372. */
function daysApart(one: string, other: string): number {
  return Math.abs(countOf(one) - countOf(other));
}

function countOf(day: string): number {
  return Number(day.slice(0, 4)) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8, 10));
}

/** The first window reaches back and the last one ahead as far as days go, so that no row falls beside them. */
function windowsOf(rowsByDay: ReadonlyMap<string, number>): readonly DayWindow[] {
  const bounds = [''];
  let rows = 0;
  for (const [day, more] of [...rowsByDay].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (rows > 0 && rows + more > ROWS_PER_WINDOW) {
      bounds.push(day);
      rows = 0;
    }
    rows += more;
  }
  bounds.push('9999-12-31');
  return bounds.slice(1).map((beforeDay, index) => ({ fromDay: bounds[index] ?? '', beforeDay }));
}
