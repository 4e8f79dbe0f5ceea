import { text } from 'node:stream/consumers';
import { runCommandLine } from '../cli/program.ts';
import { languageOfEnvironment, sayIn } from '../locales/say.ts';
import { installationOf } from './installation.ts';

// What is written here is a practice's books: nobody else on this machine may read it.
process.umask(0o077);

process.exitCode = await runCommandLine(process.argv.slice(2), installationOf(process.env), {
  say: sayIn(languageOfEnvironment(process.env)),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  readInput: () => text(process.stdin),
});
