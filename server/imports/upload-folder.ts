import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** With the number of the process it belongs to, so that another one can tell whether anybody still reads in it. */
const NAME = /^holdfast-import-(?:(\d{1,10})-)?\w{6}$/;
const LONGEST_UPLOAD_MS = 24 * 3_600_000;

/** A folder for one upload, which nobody else sees. */
export function makeUploadFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `holdfast-import-${process.pid}-`));
}

/**
 * Removes the folders of imports whose process was killed. Asked at the start, before there is an upload: a folder under the own number
 * is then one of a process that had it before. One without a number, or of a number that somebody else has now, goes after a day.
 */
export async function sweepUploadFolders(now: number): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const found = NAME.exec(name);
    if (!found) continue;
    const path = join(tmpdir(), name);
    // One that cannot be looked at or removed belongs to another user, or went away meanwhile.
    if (await isLeft(path, found[1], now).catch(() => false))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isLeft(path: string, processId: string | undefined, now: number): Promise<boolean> {
  if (processId !== undefined && !isRunning(Number(processId))) return true;
  const { mtimeMs } = await stat(path);
  return mtimeMs < now - LONGEST_UPLOAD_MS;
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (failure) {
    // Somebody else's process may not be asked, and runs all the same.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
