import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installationOf } from '../bin/installation.ts';
import { runCommandLine } from '../cli/program.ts';
import { languageOfEnvironment, sayIn } from '../locales/say.ts';
import { openTestDatabase } from './test-database.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** An installation of its own for a test: a database and the environment that names it, as an operator would set it. */
export async function openInstallation() {
  const { database, file, url, remove } = await openTestDatabase();
  const folder = file ? dirname(file) : await mkdtemp(join(tmpdir(), 'holdfast-test-'));
  const env: Environment = {
    HOLDFAST_DATA: folder,
    LANG: 'en_GB.UTF-8',
    ...(url ? { DATABASE_URL: url } : {}),
  };
  let isOpen = true;
  const closeDatabase = async () => {
    if (isOpen) await database.close();
    isOpen = false;
  };
  return {
    database,
    folder,
    env,
    isPostgres: url !== null,
    /** For a test that must be alone with the data. */
    closeDatabase,
    close: async () => {
      await closeDatabase();
      await remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a command line in this process, where it costs no new one. `input` is what is piped into it. */
export async function command(words: readonly string[], env: Environment, input = ''): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const code = await runCommandLine(words, installationOf(env), {
    say: sayIn(languageOfEnvironment(env)),
    print: (text) => {
      stdout += `${text}\n`;
    },
    complain: (text) => {
      stderr += `${text}\n`;
    },
    readInput: async () => input,
  });
  return { code, stdout, stderr };
}

export const holdfast = fileURLToPath(new URL('../bin/holdfast', import.meta.url));

/** Runs the command to its end, as a person would from a shell. */
export async function runHoldfast(
  words: readonly string[],
  env: Environment,
  { path = holdfast, cwd = tmpdir() } = {},
): Promise<Ran> {
  const child = start(path, words, env, cwd);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Starts the server on a free port and waits for its ready line. */
export async function serveHoldfast(env: Environment) {
  const child = start(holdfast, ['serve'], { PORT: '0', ...env }, tmpdir());
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /https?:\/\/\S+/.exec(stdout())?.[0];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${stderr()}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return { url, stop, stdout, stderr };
}

function start(path: string, words: readonly string[], env: Environment, cwd: string): ChildProcess {
  // Nothing of the developer's own settings may reach it.
  const child = spawn(path, words, { cwd, env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'pipe' });
  // A test that fails half-way leaves no server behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return child;
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}
