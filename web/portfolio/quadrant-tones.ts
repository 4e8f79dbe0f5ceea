import type { Portfolio } from '../../contract/portfolio/portfolio.ts';
import type { Tone } from '../kit/tone.ts';

export type MapClient = Portfolio['clients'][number];

export const quadrantTones: Readonly<Record<MapClient['quadrant'], Tone>> = {
  duplicate: 'good',
  nurture: 'neutral',
  adjust: 'warn',
  'let-go': 'bad',
};
