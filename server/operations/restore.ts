import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { UserError } from '../../locales/user-error.ts';
import { sqliteFile } from '../db/connect.ts';
import { unknownMigration } from '../db/migrate.ts';
import { secretFile } from '../practice/accounts/secret.ts';
import type { Settings } from '../settings.ts';
import { type BackupContents, BESIDES, readBackup } from './backup-contents.ts';

export interface Restored {
  readonly contents: BackupContents;
  /** Where the data that was there before is kept; null when there was none. */
  readonly keptAs: string | null;
}

/**
 * `holdfast restore`: puts a backup in the place of the data. The backup is checked before anything is touched, the old
 * data stays beside it, and the change itself is one rename: a power cut leaves either the old or the new.
 */
export async function restore(
  settings: Settings,
  file: string,
  { force }: { readonly force: boolean },
): Promise<Restored> {
  if (settings.databaseUrl) throw new UserError([{ key: 'cli:restore.postgres', values: { file } }]);
  const target = sqliteFile(settings.dataFolder);
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const aside = `${target}.restoring`;
  try {
    copyAside(resolve(file), aside, file);
    const contents = checkBackup(aside, file);
    const keptAs = existsSync(target) ? keepOld(target, force, settings.dataFolder) : null;
    const secret = takeSecret(aside);
    if (secret !== null) placeSecret(secretFile(settings.dataFolder), secret);
    renameSync(aside, target);
    return { contents, keptAs };
  } finally {
    for (const leftover of [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`])
      rmSync(leftover, { force: true });
  }
}

function copyAside(source: string, aside: string, file: string): void {
  try {
    copyFileSync(source, aside);
    chmodSync(aside, 0o600);
  } catch (failure) {
    const because = failure instanceof Error ? failure.message : String(failure);
    throw new UserError([{ key: 'cli:restore.unreadable', values: { file, because } }]);
  }
}

function checkBackup(aside: string, file: string): BackupContents {
  let contents: BackupContents;
  try {
    contents = readBackup(aside);
  } catch (failure) {
    const because = failure instanceof Error ? failure.message : String(failure);
    throw new UserError([{ key: 'cli:restore.no-backup', values: { file, because } }]);
  }
  const name = unknownMigration('sqlite', contents.migrations);
  if (name) throw new UserError([{ key: 'cli:restore.newer', values: { file, name } }]);
  return contents;
}

/**
 * Makes the old database one file that nobody uses, and gives it a second name beside the first. Leaving the
 * write-ahead log needs the file alone: when a server has it open, SQLite says so. A file swapped under a running
 * server would go on being written to where nobody looks any more.
 * @returns that name; null when the old one held no practice and need not be kept.
 */
function keepOld(target: string, force: boolean, folder: string): string | null {
  const old = new SqliteFile(target, { timeout: 0 });
  try {
    const practices = countPractices(old);
    if (practices > 0 && !force)
      throw new UserError([{ key: 'cli:restore.data-there', values: { practices, folder } }]);
    old.pragma('journal_mode = DELETE');
    if (practices === 0) return null;
  } catch (failure) {
    const isBusy = (failure as { code?: string }).code?.startsWith('SQLITE_BUSY');
    throw isBusy ? new UserError([{ key: 'cli:restore.running' }]) : failure;
  } finally {
    old.close();
  }
  const keptAs = freeName(`${target}.before-restore`);
  linkSync(target, keptAs);
  return keptAs;
}

function countPractices(database: SqliteFile.Database): number {
  const isThere = database.prepare("select 1 from sqlite_master where name = 'practices'").get();
  if (!isThere) return 0;
  return database.prepare<[], { n: number }>('select count(*) as n from practices').get()?.n ?? 0;
}

/** Takes what a backup carries besides the data out of it again. */
function takeSecret(aside: string): string | null {
  const copy = new SqliteFile(aside);
  try {
    if (!copy.prepare('select 1 from sqlite_master where name = ?').get(BESIDES)) return null;
    const row = copy
      .prepare<[], { content: string }>(`select content from ${BESIDES} where name = 'secret'`)
      .get();
    copy.exec(`drop table ${BESIDES}`);
    return row?.content ?? null;
  } finally {
    copy.close();
  }
}

function placeSecret(file: string, secret: string): void {
  if (existsSync(file)) renameSync(file, freeName(`${file}.before-restore`));
  writeFileSync(file, secret, { mode: 0o600 });
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let next = 2; existsSync(name); next += 1) name = `${wanted}-${next}`;
  return name;
}
