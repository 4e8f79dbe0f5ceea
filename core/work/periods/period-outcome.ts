import { drawDown } from './draw-down.ts';
import type { Opening } from './open-period.ts';
import { rollOver } from './rollover.ts';

/** What one period came to, in the allowance's unit: `granted` without what was carried in, `lost` forfeited, expired or voided. */
export type PeriodOutcome = {
  readonly granted: number;
  readonly used: number;
  readonly overage: number;
  readonly lost: number;
};

/**
 * The outcome of a closed period from its opening and its running totals, as its statement has it, without its entries. The
 * order of entries changes who drew what but never what is left (docs/retainer-engine.md, rule 3).
 */
export function outcomeOf(opening: Opening, usedBySegment: readonly number[]): PeriodOutcome {
  const { lots, used, overage } = drawDown(opening, usedBySegment);
  const lost = rollOver(opening, lots).reduce(
    (sum, { forfeited, expired, voided }) => sum + forfeited + expired + voided,
    0,
  );
  return { granted: opening.granted, used, overage, lost };
}

/** The outcomes of several periods added up. */
export function totalOutcome(outcomes: readonly PeriodOutcome[]): PeriodOutcome {
  const sum = (of: (outcome: PeriodOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    granted: sum(({ granted }) => granted),
    used: sum(({ used }) => used),
    overage: sum(({ overage }) => overage),
    lost: sum(({ lost }) => lost),
  };
}
