import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in the data folder that holds the secret when none is given. */
export function secretFile(dataFolder: string): string {
  return join(dataFolder, 'secret');
}

/**
 * The secret that signs session cookies: the given one, else the one in the data folder, made at the first start.
 * Server and command line may make it at the same moment, so it is written aside and linked into place: the first
 * link wins, and nobody ever reads half a file.
 */
export function loadSecret(dataFolder: string, given: string | undefined): string {
  if (given !== undefined) return given;
  const file = secretFile(dataFolder);
  const kept = readIfThere(file);
  if (kept !== undefined) return kept;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  } finally {
    unlinkSync(aside);
  }
  return readFileSync(file, 'utf8').trim();
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure;
  }
}
