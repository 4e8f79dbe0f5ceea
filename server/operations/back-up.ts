import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { UserError } from '../../locales/user-error.ts';
import { sqliteFile } from '../db/connect.ts';
import { unknownMigration } from '../db/migrate.ts';
import { secretFile } from '../practice/accounts/secret.ts';
import type { Settings } from '../settings.ts';
import { type BackupContents, BESIDES, readBackup } from './backup-contents.ts';

/**
 * `holdfast backup`: everything in one file, also while the server runs and writes. The file appears under its name
 * only after it was opened and checked; a broken-off backup never takes the place of a good one.
 *
 * The secret of the data folder goes along, because second factors are stored encrypted by it: without it, whoever
 * uses one could not sign in after a restore. A secret from the environment is the operator's to keep.
 * @returns what was copied; null on PostgreSQL, whose own tool does not count.
 */
export async function backUp(settings: Settings, file: string): Promise<BackupContents | null> {
  const target = resolve(file);
  if (settings.databaseUrl) {
    const { dumpPostgres } = await import('./dump-postgres.ts');
    await dumpPostgres(settings.backupUrl ?? settings.databaseUrl, target);
    return null;
  }
  const source = sqliteFile(settings.dataFolder);
  if (!existsSync(source))
    throw new UserError([{ key: 'cli:backup.nothing', values: { folder: settings.dataFolder } }]);
  if (existsSync(target) && realpathSync(target) === realpathSync(source))
    throw new UserError([{ key: 'cli:backup.onto-itself', values: { file } }]);
  const aside = `${target}.${process.pid}.partial`;
  try {
    await copyDatabase(source, aside, file);
    addSecret(aside, settings);
    const contents = checkCopy(aside);
    syncToDisk(aside);
    renameSync(aside, target);
    return contents;
  } finally {
    for (const leftover of [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`])
      rmSync(leftover, { force: true });
  }
}

async function copyDatabase(source: string, aside: string, file: string): Promise<void> {
  const database = new SqliteFile(source, { readonly: true, fileMustExist: true });
  try {
    // All pages in one step are one snapshot: a copy in many steps starts over whenever the server writes.
    await database.backup(aside, { progress: () => 0x7fffffff });
    chmodSync(aside, 0o600);
  } catch (failure) {
    const because = failure instanceof Error ? failure.message : String(failure);
    throw new UserError([{ key: 'cli:backup.cannot-write', values: { file, because } }]);
  } finally {
    database.close();
  }
}

function addSecret(aside: string, settings: Settings): void {
  const copy = new SqliteFile(aside);
  // One file that needs no other: the write-ahead log of the original would have to travel along.
  copy.pragma('journal_mode = DELETE');
  copy.exec(`create table ${BESIDES} (name text primary key, content text not null)`);
  const secret = secretFile(settings.dataFolder);
  if (existsSync(secret))
    copy.prepare(`insert into ${BESIDES} values ('secret', ?)`).run(readFileSync(secret, 'utf8'));
  copy.close();
}

function checkCopy(aside: string): BackupContents {
  const contents = readCopy(aside);
  // What a newer version keeps besides its tables is not known here, so the copy might be less than everything.
  const name = unknownMigration('sqlite', contents.migrations);
  if (name) throw new UserError([{ key: 'cli:start.newer', values: { name } }]);
  return contents;
}

function readCopy(aside: string): BackupContents {
  try {
    return readBackup(aside);
  } catch (failure) {
    const because = failure instanceof Error ? failure.message : String(failure);
    throw new UserError([{ key: 'cli:backup.damaged', values: { because } }]);
  }
}

function syncToDisk(file: string): void {
  const opened = openSync(file, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}
