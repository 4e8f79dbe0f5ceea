import type { ChangeOrder } from '../../contract/change-orders.ts';
import type { Tone } from '../ui/tone.ts';

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
