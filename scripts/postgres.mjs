import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInPath, installDebianPackages, isRoot } from './debian.mjs';
import { projectEnv, run, runScript, UserError } from './processes.mjs';

// A real PostgreSQL server for one run of the tests: made in a temporary folder, reached only from this machine, and
// deleted at the end. `node scripts/postgres.mjs run -- <command …>` lends it to any command; with `run --durable --` it
// forces every commit to disk, as a practice's own server does, for whoever measures or crashes it.

const OLDEST_VERSION = 15;
const START_LIMIT_MS = 30_000;

/** @returns {string[]} folders that may hold PostgreSQL's programs, newest version first */
function candidateFolders() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Number.isFinite) : [];
  const inPath = findInPath('initdb');
  return [
    ...versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin')),
    ...(inPath ? [join(inPath, '..')] : []),
  ].filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * @param {string} name such as pgbench
 * @returns {string | undefined} one of the programs that come with PostgreSQL
 */
export function findPostgresProgram(name) {
  const beside = candidateFolders().map((folder) => join(folder, name));
  return beside.find((path) => existsSync(path)) ?? findInPath(name);
}

/** @returns {Promise<string | undefined>} the folder of a PostgreSQL new enough for Holdfast */
async function findPostgres() {
  for (const folder of candidateFolders()) {
    const { output } = await run(join(folder, 'postgres'), ['--version'], { output: 'collect' });
    if (Number(/\d+/.exec(output)?.[0]) >= OLDEST_VERSION) return folder;
  }
  return undefined;
}

/** @returns {Promise<string>} the folder of PostgreSQL's programs, installed first where that is possible */
async function requirePostgres() {
  const found = await findPostgres();
  if (found) return found;
  if (await installDebianPackages(['postgresql'])) {
    const installed = await findPostgres();
    if (installed) return installed;
  }
  throw new UserError(
    `PostgreSQL ${OLDEST_VERSION} or newer is missing: install it with "sudo apt-get install postgresql", ` +
      'or point HOLDFAST_TEST_POSTGRES_URL at a server whose role may create databases.',
  );
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account that Debian's package made for it.
 *
 * @returns {{ uid?: number, gid?: number }}
 */
function serverAccount() {
  if (!isRoot) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new UserError('PostgreSQL cannot run as root, and this machine has no "postgres" account to run it.');
}

/** @returns {Promise<number>} a TCP port nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Makes an empty cluster with the role that the tests use: like a practice's own, it is no superuser and row-level
 * security binds it, so a test cannot pass on rights that a real installation would not have.
 *
 * @param {{ folder: string, data: string, account: { uid?: number, gid?: number }, password: string }} cluster
 */
async function createCluster({ folder, data, account, password }) {
  const options = { output: /** @type {const} */ ('collect'), cwd: data, ...account };
  const setUp = join(data, '..', 'set-up.sql');
  writeFileSync(
    setUp,
    `CREATE ROLE holdfast LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE CREATEDB PASSWORD '${password}';\n` +
      'CREATE DATABASE holdfast OWNER holdfast;\n',
  );
  const initdb = [
    ...['-D', data, '--username=postgres', '--auth=scram-sha-256', '--no-sync', '--no-instructions'],
    ...['--encoding=UTF8', '--locale=C'],
  ];
  // initdb wants a password for the superuser when passwords are asked for; nobody is told this one. The role is made
  // in single-user mode, so no superuser ever logs in over the network.
  const secret = join(data, '..', 'superuser-password');
  writeFileSync(secret, randomBytes(24).toString('hex'));
  const single = `"${join(folder, 'postgres')}" --single -D "${data}" -c exit_on_error=true -F postgres < "${setUp}"`;
  for (const [file, args] of /** @type {const} */ ([
    [join(folder, 'initdb'), [...initdb, `--pwfile=${secret}`]],
    ['/bin/sh', ['-c', single]],
  ])) {
    const { code, output } = await run(file, args, options);
    if (code !== 0) throw new Error(`PostgreSQL could not be set up for the tests:\n${output}`);
  }
}

// Nothing in the tests outlives the run, so nothing is forced to disk. Never set these where a practice keeps its data.
// Vacuuming would be a superuser's session in a test's database, and only a superuser could drop the database under it.
const forgetful = [
  ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
  ...['-c', 'autovacuum=off'],
];

/**
 * Starts the server and waits until it takes connections.
 *
 * @param {{ folder: string, data: string, account: { uid?: number, gid?: number }, port: number, durable: boolean }} cluster
 * @returns {Promise<(signal?: NodeJS.Signals) => Promise<void>>} ends it: as one piece with SIGKILL, else in order
 */
async function startCluster({ folder, data, account, port, durable }) {
  const settings = [
    ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
    ...(durable ? [] : forgetful),
    ...['-c', 'max_connections=200', '-c', 'log_min_messages=log'],
  ];
  const server = join(folder, 'postgres');
  // Were this process killed outright, the kernel would still end the server: setpriv asks it to.
  const setpriv = findInPath('setpriv');
  const command = setpriv ? [setpriv, '--pdeathsig', 'QUIT', server, ...settings] : [server, ...settings];
  const child = spawn(/** @type {string} */ (command[0]), command.slice(1), {
    cwd: data,
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C reaches every process of the terminal's group; the server has to outlast the tests that use it.
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve, reject) => {
    let log = '';
    const giveUp = () => {
      child.kill('SIGQUIT');
      reject(new Error(`PostgreSQL did not start:\n${log}`));
    };
    // Left running, this timer would end a server that had long been ready.
    const patience = setTimeout(giveUp, START_LIMIT_MS);
    child.on('error', reject);
    child.once('close', giveUp);
    child.stderr.on('data', (chunk) => {
      log += chunk;
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(patience);
      resolve(undefined);
    });
  });
  return async (signal = 'SIGQUIT') => {
    child.kill(signal);
    await ended;
  };
}

/**
 * A PostgreSQL server for the tests: the one of HOLDFAST_TEST_POSTGRES_URL, or else a temporary one.
 *
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function borrowPostgres(options = {}) {
  const given = process.env.HOLDFAST_TEST_POSTGRES_URL;
  if (given) return { url: given, stop: async () => {} };
  return makePostgres(options);
}

/**
 * A temporary PostgreSQL server of the caller's own, which may also be interrupted: ended by a signal (SIGINT is its fast way, SIGQUIT its
 * immediate one, SIGKILL a crash) and started again, after a while, on what it left on disk.
 *
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{
 *   url: string,
 *   stop: () => Promise<void>,
 *   interrupt: (signal: NodeJS.Signals, awayMs?: number) => Promise<void>,
 *   crash: () => Promise<void>,
 * }>}
 */
export async function makePostgres({ durable = false } = {}) {
  const folder = await requirePostgres();
  const account = serverAccount();
  const home = mkdtempSync(join(tmpdir(), 'holdfast-postgres-'));
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  try {
    const data = mkdtempSync(join(home, 'data-'));
    if (account.uid !== undefined && account.gid !== undefined) {
      for (const path of [home, data]) chownSync(path, account.uid, account.gid);
    }
    const password = randomBytes(24).toString('hex');
    const port = await freePort();
    await createCluster({ folder, data, account, password });
    const cluster = { folder, data, account, port, durable };
    let endServer = await startCluster(cluster);
    const stop = async () => {
      await endServer();
      removeHome();
    };
    /** @type {(signal: NodeJS.Signals, awayMs?: number) => Promise<void>} */
    const interrupt = async (signal, awayMs = 0) => {
      await endServer(signal);
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      endServer = await startAgain(cluster);
    };
    const crash = () => interrupt('SIGKILL');
    return { url: `postgres://holdfast:${password}@127.0.0.1:${port}/holdfast`, stop, interrupt, crash };
  } catch (error) {
    removeHome();
    throw error;
  }
}

/**
 * Starts a server again after a crash. Its old connections end by themselves once they notice that their server is gone;
 * until then the new one finds their memory in use and will not start.
 *
 * @param {Parameters<typeof startCluster>[0]} cluster
 */
async function startAgain(cluster) {
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await startCluster(cluster);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
async function lendTo([verb, ...words]) {
  const durable = words[0] === '--durable';
  const [separator, file, ...args] = durable ? words.slice(1) : words;
  if (verb !== 'run' || separator !== '--' || !file) {
    throw new UserError('Usage: node scripts/postgres.mjs run [--durable] -- <command …>');
  }
  const server = await borrowPostgres({ durable });
  try {
    const env = projectEnv({ HOLDFAST_TEST_DATABASE: 'postgres', HOLDFAST_TEST_POSTGRES_URL: server.url });
    const { code } = await run(file, args, { env });
    return code;
  } finally {
    await server.stop();
  }
}

if (process.argv[1]?.endsWith('postgres.mjs')) await runScript(() => lendTo(process.argv.slice(2)));
