import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const running = new Set<ChildProcess>();
// A bench that is broken off takes its servers along.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A program of ours that listens, in a process of its own, so that whoever measures it takes nothing from it but the machine. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it as an operator does and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a power cut does: no signal it could hear. */
  kill(): Promise<void>;
}

/** Starts the server as `npm start` does and answers when it says that it is ready. */
export function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  return startListening(['server/main.ts'], env);
}

/** Starts a file that prints one line with the address it listens on. */
export async function startListening(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...words], {
    cwd: root,
    env: { ...ownEnvironment(), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      running.delete(child);
      resolve();
    }),
  );
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Runs the command line to its end and reads the JSON that it prints. */
export async function runCommand<T>(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<T> {
  const child = spawn(process.execPath, ['bin/main.ts', ...words], {
    cwd: root,
    env: { ...ownEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`holdfast ${words[0]} ended with ${code}`);
  return JSON.parse(output) as T;
}

/** Resident memory of a process in MB, as the kernel counts it. */
export function residentMb(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** Nothing that an operator set for a practice of their own may reach a measurement. */
function ownEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && name !== 'DATABASE_URL' && !name.startsWith('HOLDFAST_'),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const port = /https?:\/\/[^\s/]+:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.once('close', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${said}`)),
    );
  });
}
