import type { Health } from '../../../contract/portfolio/portfolio.ts';
import type { Placed } from '../../portfolio/gather-portfolio.ts';
import { sayPart, type Wording } from '../../portfolio/view-portfolio.ts';

/** Below this a part of the fit speaks against going on; being new, or knowing nobody, never does. */
const WEAK = 50;
const TELLING = ['leakage', 'punctuality', 'strain'] as const;

/** What a decision to end rests on: the place on the map, the weak parts of the fit, the signs that are not well. */
export function sayEvidence(
  wording: Wording,
  placed: Placed | null,
  medianRateMinor: number,
  health: Health,
): string[] {
  const place = placed
    ? [
        wording.say(`because.${placed.quadrant}`, {
          rate: wording.money(placed.rateMinor),
          median: wording.money(medianRateMinor),
          relation: placed.relation,
        }),
        ...TELLING.filter((key) => (placed.parts[key] ?? WEAK) < WEAK).map((key) =>
          sayPart(wording, key, placed, medianRateMinor),
        ),
      ]
    : [wording.say('ending.no-year')];
  const signs = health.signs.filter(({ colour }) => colour === 'bad' || colour === 'watch');
  return [...place, ...signs.map(({ text }) => text)];
}
