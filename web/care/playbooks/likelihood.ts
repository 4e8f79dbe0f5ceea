import { type Assessment, BuiltInPlaybook } from '../../../contract/care/playbooks.ts';

export interface Likely {
  readonly type: BuiltInPlaybook;
  /** Between 0 and 1. */
  readonly probability: number;
}

/** The four types, the likeliest first. */
export function byLikelihood(probabilities: Assessment['probabilities']): readonly Likely[] {
  return BuiltInPlaybook.options
    .map((type) => ({ type, probability: probabilities[type] }))
    .sort((one, other) => other.probability - one.probability);
}

/** How many times likelier a weight (natural logarithm of the odds) makes one side, with one decimal while that matters. */
export function timesOf(weight: number): number {
  const times = Math.exp(Math.abs(weight));
  return times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
}
