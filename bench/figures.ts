import { medianOf } from '../core/base/statistics/median.ts';

/** The median of the ratios of each round: both sides of a round met the same moment of the machine. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return medianOf(above.map((figure, round) => figure / (below[round] ?? Number.NaN)));
}

/**
 * Measures several subjects in turn, round after round, so that a busy moment of the machine meets all of them. The order
 * turns around every other round: whoever stands first finds the caches as the last one left them.
 */
export async function inTurns<T>(
  rounds: number,
  subjects: readonly (() => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const measured: T[][] = subjects.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = subjects.map((_subject, index) => index);
    for (const index of round % 2 === 0 ? order : order.reverse()) {
      const subject = subjects[index];
      if (subject) measured[index]?.push(await subject());
    }
  }
  return measured;
}

export function rounded(figure: number): string {
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return figure.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
