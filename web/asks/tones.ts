import type { Decision } from '../../contract/asks/suggestions.ts';
import type { ChangeOrder } from '../../contract/work/change-orders.ts';
import type { Tone } from '../kit/tone.ts';

export const decisionTones: Readonly<Record<Decision, Tone>> = {
  included: 'good',
  billed: 'good',
  quoted: 'neutral',
  gifted: 'warn',
  declined: 'neutral',
};

export const changeOrderTones: Readonly<Record<ChangeOrder['state'], Tone>> = {
  proposed: 'warn',
  approved: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
};
