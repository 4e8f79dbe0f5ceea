import { languageOfEnvironment, sayIn } from '../locales/say.ts';
import { UserError } from '../locales/user-error.ts';
import type { SeedDemo } from './app-deps.ts';
import { writeCompiledCode } from './compiled-code.ts';
import { logToStderr } from './log.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

// Reads the environment, serves, and ends on a signal.

// What is written here is a practice's books: nobody else on this machine may read it.
process.umask(0o077);

// Loaded when somebody first enters the demo, so that a start does not wait for what it may never need.
const seedDemo: SeedDemo = async (...demo) => (await import('../demo/seed.ts')).seedDemo(...demo);

const say = sayIn(languageOfEnvironment(process.env));

process.on('uncaughtException', (fault) => {
  logToStderr('fault', { stack: fault.stack });
  process.exit(1);
});

try {
  const server = await startServer(readSettings(process.env), logToStderr, seedDemo);
  let isStopping = false;
  const stop = () => {
    // A second signal means now.
    if (isStopping) process.exit(1);
    isStopping = true;
    server.stop().then(() => process.exit(0), endWithFault);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log(say('cli:start.ready', { url: server.url }));
  if (server.setUpUrl) console.log(say('cli:start.set-up', { url: server.setUpUrl }));
  setImmediate(writeCompiledCode);
} catch (failure) {
  if (!(failure instanceof UserError)) endWithFault(failure);
  for (const { key, values } of failure.lines) console.error(say(key, values));
  process.exit(1);
}

function endWithFault(fault: unknown): never {
  logToStderr('fault', { stack: fault instanceof Error ? fault.stack : String(fault) });
  process.exit(1);
}
