/** As many connections to PostgreSQL as one process has unless it is told otherwise, and the fewest and most it may be told. */
export const CONNECTIONS = 20;
export const FEWEST_CONNECTIONS = 8;
export const MOST_CONNECTIONS = 1000;

/** What the connections of a process are for. */
export interface Connections {
  /** For the work of the practices. */
  readonly forPractices: number;
  /** As many of these as one practice may have at once; the other half is there for all others. */
  readonly perPractice: number;
  /** For what stands before a practice is known: short look-ups that free theirs at once. */
  readonly shared: number;
  readonly forAccounts: number;
}

export function divideConnections(inAll: number): Connections {
  const shared = Math.min(8, Math.round(inAll / 5));
  const forAccounts = Math.min(4, Math.ceil(inAll / 10));
  const forPractices = inAll - shared - forAccounts;
  return { forPractices, perPractice: Math.ceil(forPractices / 2), shared, forAccounts };
}
