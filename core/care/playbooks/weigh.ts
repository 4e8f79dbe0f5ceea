/** The types of client that playbooks are built in for (docs/playbooks.md). */
export const TYPES = ['hands-off', 'micromanager', 'in-the-dark', 'savvy'] as const;
export type ClientType = (typeof TYPES)[number];

/** How often something is seen of each type, as a share of 1: what one answer or one level of a signal is worth. */
export type Likelihoods = Readonly<Record<ClientType, number>>;

/** One thing that was answered or seen. */
export interface Seen {
  readonly feature: string;
  readonly level: string;
  readonly likelihoods: Likelihoods;
}

export interface Weighed {
  readonly probabilities: Readonly<Record<ClientType, number>>;
  /** The most likely type, or null where none is clear. */
  readonly type: ClientType | null;
  /** What spoke for the most likely type most, first; `weight` in natural logarithms of the odds against the mean of the others. */
  readonly reasons: readonly { readonly feature: string; readonly level: string; readonly weight: number }[];
}

/** A type is named from this probability on; below it saying nothing is the better answer. */
export const CLEAR = 0.6;

/**
 * Weighs what was seen by Bayes' rule with equal chances before (a naive Bayes classifier): the likelihoods of each type are
 * multiplied and made to add up to one. The features are not independent in truth, so that the result is surer than it should
 * be; its likelihoods are therefore kept away from 0 and 1 where they are written down. Probabilities are rounded to
 * a thousandth, the largest taking what is left over.
 */
export function weigh(seen: readonly Seen[]): Weighed {
  const logs = TYPES.map((type) =>
    seen.reduce((sum, { likelihoods }) => sum + Math.log(likelihoods[type]), 0),
  );
  const most = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - most));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const best = logs.indexOf(most);
  const rounded = shares.map((share) => Math.round((share / whole) * 1000) / 1000);
  const others = rounded.reduce((sum, share, at) => (at === best ? sum : sum + share), 0);
  rounded[best] = Math.round((1 - others) * 1000) / 1000;
  const type = TYPES[best] ?? null;
  const probabilities = Object.fromEntries(
    TYPES.map((name, at) => [name, rounded[at] ?? 0]),
  ) as Weighed['probabilities'];
  return {
    probabilities,
    type: seen.length > 0 && type !== null && probabilities[type] >= CLEAR ? type : null,
    reasons: type === null ? [] : reasonsFor(type, seen),
  };
}

function reasonsFor(type: ClientType, seen: readonly Seen[]): Weighed['reasons'] {
  return seen
    .map(({ feature, level, likelihoods }) => {
      const rest = TYPES.filter((other) => other !== type);
      const mean = rest.reduce((sum, other) => sum + likelihoods[other], 0) / rest.length;
      return { feature, level, weight: Math.log(likelihoods[type] / mean) };
    })
    .sort((one, other) => other.weight - one.weight);
}
