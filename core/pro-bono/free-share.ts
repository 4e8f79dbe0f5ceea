import { shareOf } from './gate.ts';

/** What was worked on a day or in a week, in minutes. */
export interface WorkedSpan {
  readonly minutes: number;
  /** Of them for free clients, or given away. */
  readonly freeMinutes: number;
  /** What such a day or week usually has; null when nobody has said. */
  readonly usualMinutes: number | null;
  /** Nothing more comes to it. */
  readonly isOver: boolean;
}

export interface FreeShare {
  readonly minutes: number;
  readonly freeMinutes: number;
  /** What the share is taken of. */
  readonly ofMinutes: number;
  readonly isPast: boolean;
}

/**
 * Whether free work takes more of a day or week than the limit, in whole per cent (docs/pro-bono.md, paying work comes first). What is
 * over is measured by what was worked. What still runs, or is planned, is measured by its usual length when that is more: on a
 * Monday morning the first free hour is not the whole week.
 */
export function freeShareOf(span: WorkedSpan, limitPercent: number): FreeShare {
  const { minutes, freeMinutes, usualMinutes, isOver } = span;
  const ofMinutes = isOver ? minutes : Math.max(minutes, usualMinutes ?? 0);
  return {
    minutes,
    freeMinutes,
    ofMinutes,
    isPast: freeMinutes > 0 && shareOf(freeMinutes, ofMinutes) > limitPercent,
  };
}
