/**
 * Why the database could not do what it was asked, though nothing is wrong with what was asked: it cannot be reached, it has no time, or
 * its disk is full. Each is a refusal of contract/refusals.ts; what was asked may be asked again later.
 */
export type Unavailability = 'database-unavailable' | 'database-busy' | 'storage-full';

/** What PostgreSQL (SQLSTATE), SQLite and the file system call it. */
const byCode: Readonly<Record<string, Unavailability>> = {
  // The server is going down, has crashed, or is coming up again.
  '57P01': 'database-unavailable',
  '57P02': 'database-unavailable',
  '57P03': 'database-unavailable',
  // It has ended a session that was idle for too long, outside of a transaction or inside of one.
  '57P05': 'database-unavailable',
  '25P03': 'database-unavailable',
  // It takes no more connections.
  '53300': 'database-unavailable',
  // It only reads: a standby that was not promoted yet, or a primary that no longer is one.
  '25006': 'database-unavailable',
  // A statement took too long, or waited too long for a lock.
  '57014': 'database-busy',
  '55P03': 'database-busy',
  '53100': 'storage-full',
  SQLITE_BUSY: 'database-busy',
  SQLITE_FULL: 'storage-full',
  // The index of the write-ahead log could not grow, which is how a full disk may show first.
  SQLITE_IOERR_SHMSIZE: 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
};

/** What the door to the database throws when there is no connection, or none any more; `cause` is what was met. */
export class DatabaseUnavailable extends Error {
  readonly why: Unavailability;

  constructor(why: Unavailability, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.name = 'DatabaseUnavailable';
    this.why = why;
  }
}

/**
 * The one place that tells a database that is away from a fault of ours; null for everything else that can be thrown. Libraries wrap what
 * they met, so the causes are looked at too.
 */
export function whyUnavailable(failure: unknown): Unavailability | null {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if (each instanceof DatabaseUnavailable) return each.why;
    const { code } = each as { readonly code?: unknown };
    if (typeof code !== 'string') continue;
    const why = code.startsWith('08') && code.length === 5 ? 'database-unavailable' : byCode[code];
    if (why) return why;
  }
  return null;
}

/** What happened in a few words; a failure to connect to several addresses has a code and no message. */
export function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return failure.message || String((failure as { readonly code?: unknown }).code ?? failure.name);
}
