import type { Decision } from '../../contract/asks/suggestions.ts';
import type { Tone } from '../kit/tone.ts';

const tones: Readonly<Record<Decision, Tone>> = {
  included: 'good',
  billed: 'good',
  quoted: 'neutral',
  gifted: 'warn',
  declined: 'neutral',
};

export function decisionTone(decision: Decision): Tone {
  return tones[decision];
}
