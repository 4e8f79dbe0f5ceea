import type { ProBonoGauge } from '../../contract/pro-bono/pro-bono.ts';

/** How the places stand: some are left, all are taken, or more are taken than there are. */
export type Standing = 'room' | 'full' | 'past';

export function standingOf({ active, places }: Pick<ProBonoGauge, 'active' | 'places'>): Standing {
  if (active > places) return 'past';
  return active === places ? 'full' : 'room';
}

/** Whether free work is promised more of a month than the practice allows itself. Unknown months are never past. */
export function isSharePast({
  promisedPercent,
  limits,
}: Pick<ProBonoGauge, 'promisedPercent' | 'limits'>): boolean {
  return promisedPercent !== null && promisedPercent > limits.sharePercent;
}

/** The minutes of a month that free work may take; rounded down, as the gate does. */
export function allowedMinutes({
  monthMinutes,
  limits,
}: Pick<ProBonoGauge, 'monthMinutes' | 'limits'>): number {
  return Math.floor(((monthMinutes ?? 0) * limits.sharePercent) / 100);
}
