import { openDatabase } from '../open-database.ts';
import type { Settings } from '../settings.ts';

/** `holdfast migrate`: @returns the names of the changes made to the tables now. */
export async function migrateNow(settings: Settings): Promise<readonly string[]> {
  let applied: readonly string[] = [];
  const database = await openDatabase(settings, (event, facts) => {
    if (event === 'migrated') applied = facts.applied as readonly string[];
  });
  await database.close();
  return applied;
}
