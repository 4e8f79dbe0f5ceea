import { readFileSync } from 'node:fs';
import type { Installation } from '../cli/installation.ts';
import { runCommandLine } from '../cli/program.ts';
import { languageOfEnvironment, sayIn } from '../locales/say.ts';

// Puts the server's operations behind the command line. Each is loaded when its command runs, so that help is instant.

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

const installation: Installation = {
  version: manifest.version,
  serve: async () => {
    await import('../server/serve.ts');
  },
  setUp: async (wanted) => (await import('../server/operations/set-up.ts')).setUp(wanted),
};

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  installation,
  sayIn(languageOfEnvironment(process.env)),
);
