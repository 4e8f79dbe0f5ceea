import type { InterpretedEntry } from '../../core/imports/interpret-row.ts';
import type { ImportTargetsTable } from '../db/tables.ts';

/** What a file says about one project of one client, gathered while its rows are read. */
interface TargetFigures {
  readonly target: number;
  readonly client: string;
  readonly project: string;
  rows: number;
  unbilledRows: number;
  /** Minutes by the rate they were worked at, for exports with a column of rates. */
  readonly minutesByRate: Map<number, number>;
  /** For exports with amounts alone. */
  amountMinor: number;
  amountMinutes: number;
}

export type FoundTarget = Readonly<
  Pick<ImportTargetsTable, 'target' | 'client' | 'project' | 'kind' | 'rateMinor'>
>;

export interface Targets {
  /** The number of the row's project of its client; the same for every row of both. */
  readonly note: (entry: InterpretedEntry) => number;
  readonly found: () => readonly FoundTarget[];
  /** A currency of the file that is not the practice's, whose rates are left out. */
  readonly otherCurrency: () => string | null;
}

/** More projects than a practice could have in a lifetime: such a file is made of something else. */
export const MOST_TARGETS = 50_000;

export class TooManyTargets extends Error {}

/**
 * Gathers the projects a file names. A project is hourly at the rate under which most of its minutes stand (where the
 * export gives amounts only: the amounts over their minutes), and pro bono where no entry is billable. Amounts in
 * another currency than the practice's are left out, since sums over currencies would be wrong.
 */
export function gatherTargets(practiceCurrency: string): Targets {
  const byName = new Map<string, TargetFigures>();
  let otherCurrency: string | null = null;

  const figuresOf = ({ client, project }: InterpretedEntry): TargetFigures => {
    const name = `${client}\u001f${project}`;
    const known = byName.get(name);
    if (known) return known;
    if (byName.size >= MOST_TARGETS) throw new TooManyTargets();
    const figures = {
      target: byName.size + 1,
      client,
      project,
      rows: 0,
      unbilledRows: 0,
      minutesByRate: new Map<number, number>(),
      amountMinor: 0,
      amountMinutes: 0,
    };
    byName.set(name, figures);
    return figures;
  };

  return {
    note(entry) {
      const figures = figuresOf(entry);
      const isForeign = entry.currency !== null && entry.currency !== practiceCurrency;
      if (isForeign) otherCurrency ??= entry.currency;
      addEntry(figures, entry, isForeign);
      return figures.target;
    },
    found: () => [...byName.values()].map(targetOf),
    otherCurrency: () => otherCurrency,
  };
}

function addEntry(figures: TargetFigures, entry: InterpretedEntry, isForeign: boolean): void {
  figures.rows += 1;
  if (entry.billable === false) {
    figures.unbilledRows += 1;
    return;
  }
  if (isForeign) return;
  const { rateMinor, amountMinor, minutes } = entry;
  if (rateMinor !== null && rateMinor > 0) {
    figures.minutesByRate.set(rateMinor, (figures.minutesByRate.get(rateMinor) ?? 0) + minutes);
  }
  if (amountMinor !== null && amountMinor > 0) {
    figures.amountMinor += amountMinor;
    figures.amountMinutes += minutes;
  }
}

function targetOf(figures: TargetFigures): FoundTarget {
  const { target, client, project } = figures;
  const isProBono = figures.rows === figures.unbilledRows;
  const kind = isProBono ? 'pro-bono' : 'hourly';
  return { target, client, project, kind, rateMinor: isProBono ? null : rateOf(figures) };
}

function rateOf({ minutesByRate, amountMinor, amountMinutes }: TargetFigures): number | null {
  const [usual] = [...minutesByRate].sort(([, minutes], [, than]) => than - minutes);
  if (usual) return usual[0];
  // Amounts are rounded to the cent in every row: over all of them the error is far below half a cent an hour.
  return amountMinutes === 0 ? null : Math.round((amountMinor * 60) / amountMinutes);
}
