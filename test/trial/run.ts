import { parseArgs } from 'node:util';
import { type Trial, trials } from './trials.ts';

// `npm run trial` runs every trial, `npm run trial -- fuzz` those named. `--seed 7` draws something else than the seed 1, and
// `--requests 2000` less or more of it. Ends with 1 when one found a fault.

// What lends PostgreSQL hears these signals too and waits for its own commands to end: a trial has none to wait for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const { positionals: named, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, requests: { type: 'string' } },
});
const wanted = {
  seed: wholeNumber('seed', values.seed),
  requests: values.requests === undefined ? null : wholeNumber('requests', values.requests),
};
const unknown = named.find((name) => !trials.some((trial) => trial.name === name));
if (unknown !== undefined) {
  const known = trials.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
  console.error(`There is no trial "${unknown}". There are:\n${known}`);
  process.exit(2);
}
for (const trial of trials) if (named.length === 0 || named.includes(trial.name)) await runOne(trial);

async function runOne({ name, about, run }: Trial): Promise<void> {
  console.log(`▸ ${name}: ${about}`);
  const { text, faults } = await run(wanted);
  console.log(`\n${text}\n`);
  for (const fault of faults) console.log(`- ${fault}`);
  console.log(faults.length === 0 ? 'No fault was found.\n' : `${faults.length} faults were found.\n`);
  if (faults.length > 0) process.exitCode = 1;
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number, such as --${name} 7.`);
  return process.exit(2);
}
