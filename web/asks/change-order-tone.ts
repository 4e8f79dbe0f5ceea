import type { ChangeOrder } from '../../contract/work/change-orders.ts';
import type { Tone } from '../kit/tone.ts';

const tones: Readonly<Record<ChangeOrder['state'], Tone>> = {
  proposed: 'warn',
  approved: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
};

export function changeOrderTone(state: ChangeOrder['state']): Tone {
  return tones[state];
}
