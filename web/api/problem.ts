/** Why a call was not answered with what was asked for: RFC 9457, as the server words it in the reader's language. */
export interface Problem {
  /** A refusal's code, 'invalid-input', 'fault'; 'unreachable' when no answer came, 'page-fault' when we are to blame. */
  readonly code: string;
  readonly status: number;
  /** In words for people. Empty for 'unreachable', which the page words itself. */
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [fact: string]: unknown;
}

/** A problem on its way through React, which knows only thrown things. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** No answer came, or none of ours: a proxy before the server speaks in pages, not in problems. */
export function isUnreachable({ code }: Problem): boolean {
  return code === 'unreachable' || code === 'no-json';
}

export const unreachable: Problem = { code: 'unreachable', status: 0, detail: '' };

/** Whatever was thrown, as a problem: what is not ours is a fault of the page itself. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  return { code: 'page-fault', status: 0, detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/**
 * What is wrong with each field, by its path ('retainer.feeMinor'); where a field has several messages, the first.
 * Empty for every problem but invalid input.
 */
export function fieldErrors(problem: Problem): Readonly<Record<string, string>> {
  const found = (problem.errors ?? []).map(({ path, message }) => [path, message] as const);
  return Object.fromEntries(found.reverse());
}

/** Whether asking again may help: no answer, too many calls, a fault; never a refusal or invalid input. */
export function mayRetry(problem: Problem): boolean {
  return isUnreachable(problem) || problem.status === 429 || problem.status >= 500;
}
