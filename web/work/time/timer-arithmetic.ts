/**
 * The practice's clock as the browser may tell it: the server's instant at the last answer plus the time that has passed
 * here since. The machine's own clock may be wrong, and a rehearsal's stands still or years away.
 */
export interface PracticeClock {
  readonly nowAtAnswerMs: number;
  readonly answeredAtMs: number;
  readonly standsStill: boolean;
}

/** The practice's instant in epoch milliseconds at a moment of this machine. */
export function practiceNowMs(clock: PracticeClock, machineNowMs: number): number {
  if (clock.standsStill) return clock.nowAtAnswerMs;
  return clock.nowAtAnswerMs + Math.max(0, machineNowMs - clock.answeredAtMs);
}

/** Whole seconds a timer has run, never negative: two clocks may differ by a little. */
export function elapsedSeconds(startedAt: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(startedAt)) / 1000));
}

/** The face of a running timer: `0:07`, `12:05`, `1:02:05`. */
export function clockFace(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (figure: number) => String(figure).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** After nine hours without a break a timer was probably forgotten; the page says so and asks for the true minutes. */
export function looksForgotten(seconds: number): boolean {
  return seconds >= 9 * 3600;
}
