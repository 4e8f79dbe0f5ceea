import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../server/db/migrate.ts';
import { openSqlite } from '../server/db/sqlite.ts';
import { tablesText } from './tables-text.ts';

// Checked in, so that a change of the tables shows in review; server/db/tables.test.ts holds it against both databases.
const folder = mkdtempSync(join(tmpdir(), 'holdfast-tables-'));
const database = openSqlite(join(folder, 'holdfast.sqlite'));
await migrate(database);
writeFileSync(new URL('../server/db/tables.ts', import.meta.url), await tablesText(database));
await database.close();
rmSync(folder, { recursive: true });
