import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Every .mjs file in scripts/ also runs on the host's own Node (20 or newer), before any dependency is there: plain
// JavaScript, nothing imported but Node's own modules.

/** The folder of the project, with a separator at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const bin = join(root, 'node_modules', '.bin');

/** Something that the person at the keyboard can put right; shown without a stack. */
export class UserError extends Error {}

/** The run was ended from outside: Ctrl-C, or a signal from whoever started it. */
export class Interrupted extends Error {
  /**
   * @param {NodeJS.Signals} signal
   * @param {number} [childCode] what the command that was running then gave as its own exit code
   */
  constructor(signal, childCode) {
    super(`ended by ${signal}`);
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
    this.childCode = childCode;
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let interruptedBy;

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  interruptedBy = signal;
  // A terminal has already sent Ctrl-C to the children; a second one would make them drop what they are finishing.
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  for (const child of running) child.kill(signal);
}

// Without a listener Node would end at once and leave the children and the temporary server behind.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => interrupt(signal));
}

// npm passes a signal on to the shell between it and this process, and that shell dies of it without a word to us. That
// we have become an orphan is all there is to notice.
if (process.env.npm_lifecycle_event) {
  const { ppid } = process;
  const watch = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(watch);
    interrupt('SIGTERM');
  }, 500);
  watch.unref();
}

/**
 * The environment for a command of the project: the pinned Node and the installed tools come first in PATH.
 *
 * @param {Record<string, string | undefined>} [extra] an undefined value takes the variable away
 * @returns {Record<string, string>}
 */
export function projectEnv(extra = {}) {
  /** @type {Record<string, string>} */
  const env = {};
  const wanted = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra };
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) env[name] = value;
  return env;
}

/**
 * Runs one command to its end. `show` passes its output through as it comes; `collect` keeps it for the caller.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ output?: 'show' | 'collect', env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, { output = 'show', ...options } = {}) {
  if (interruptedBy) return Promise.reject(new Interrupted(interruptedBy));
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: projectEnv(),
      ...options,
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm's commands are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !file.includes('\\'),
    });
    running.add(child);
    let collected = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      collected += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code) => {
      running.delete(child);
      if (interruptedBy) reject(new Interrupted(interruptedBy, code ?? undefined));
      else resolve({ code: code ?? 1, output: collected });
    });
  });
}

/**
 * Runs a script's work and turns its end into an exit code: an userError becomes one sentence, anything else a stack.
 *
 * @param {() => Promise<number>} work gives the exit code
 */
export async function runScript(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (error instanceof Interrupted) process.exitCode = error.exitCode;
    else {
      process.exitCode = 1;
      console.error(error instanceof UserError ? `\n${error.message}` : error);
    }
  }
}
