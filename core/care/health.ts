import { medianOf } from '../base/statistics/median.ts';

export type Colour = 'good' | 'watch' | 'bad' | 'unknown';

/** A figure of now held against what is usual for the same client. */
export interface Judged {
  readonly colour: Colour;
  readonly now: number | null;
  readonly usual: number | null;
  /** The figure from which on the colour would change for the worse; for `bad`, the one below which it would be better. */
  readonly bound: number | null;
}

/** Fewer figures than these are no habit. */
export const LEAST_HISTORY = 6;
/** From so many robust deviations above the usual on it is worth a look, from so many on it is bad. */
const WATCH_AT = 2.5;
const BAD_AT = 4.5;
/** Makes the median deviation comparable with a standard deviation. */
const NORMAL = 1.4826;

/**
 * Holds a figure against a client's own habit, never against a global norm (docs/portfolio.md, health): the median of its history
 * and the median absolute deviation from it, both of which one wild month cannot move. `least` is the smallest deviation that
 * matters, in the figure's own unit, for clients who are exactly alike every month. A figure that is better than usual is good.
 * @param history earlier figures, without the one of now; larger is worse.
 */
export function judgeAgainstHabit(now: number | null, history: readonly number[], least: number): Judged {
  if (now === null || history.length < LEAST_HISTORY)
    return { colour: 'unknown', now, usual: null, bound: null };
  const usual = medianOf(history);
  const deviation = Math.max(least, NORMAL * medianOf(history.map((figure) => Math.abs(figure - usual))));
  const [watch, bad] = [usual + WATCH_AT * deviation, usual + BAD_AT * deviation];
  if (now >= bad) return { colour: 'bad', now, usual, bound: bad };
  if (now >= watch) return { colour: 'watch', now, usual, bound: bad };
  return { colour: 'good', now, usual, bound: watch };
}

const ORDER: readonly Colour[] = ['bad', 'watch', 'good', 'unknown'];

/** The colour of a client: the worst of its signs; unknown only when nothing is known. */
export function worstOf(colours: readonly Colour[]): Colour {
  return ORDER.find((colour) => colours.includes(colour)) ?? 'unknown';
}
