import { sql } from 'kysely';
import type { Database, SharedDb } from '../db/database.ts';

const OPENING_LOCK = 47_470_002;

/** Lets one transaction at a time open the installation's practice or its demo. SQLite has one writer and needs nothing. */
export async function alone(database: Database, db: SharedDb): Promise<void> {
  if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${OPENING_LOCK})`.execute(db);
}
