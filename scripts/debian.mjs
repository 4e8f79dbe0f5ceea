import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

/**
 * The full path of a program in PATH.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function findInPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder; the next one may have it.
    }
  }
  return undefined;
}

/** Whether this process is root, who may install packages and must not run a PostgreSQL server. */
export const isRoot = process.getuid?.() === 0;

/**
 * Installs Debian packages when this machine and this user can, and says whether they are there now.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>}
 */
export async function installDebianPackages(packages) {
  const apt = isRoot ? findInPath('apt-get') : undefined;
  if (!apt) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // A fresh machine has no package lists, an old one has stale ones: both are cured by the update.
  for (const args of [['update'], install]) {
    const { code, output } = await run(apt, args, { output: 'collect', env });
    if (code !== 0) {
      console.error(output.trimEnd());
      return false;
    }
  }
  return true;
}
