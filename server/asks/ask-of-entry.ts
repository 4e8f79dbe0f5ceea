import type { Deps } from '../deps.ts';
import { findAskOfEntry } from './store.ts';

/** The ask whose decision put an entry on record, or null. */
export async function askOfEntry(deps: Deps, timeEntryId: string): Promise<string | null> {
  return findAskOfEntry(deps.db, deps.practice.id, timeEntryId);
}
