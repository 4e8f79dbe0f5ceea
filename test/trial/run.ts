import { type Trial, trials } from './trials.ts';

// `npm run trial` runs every trial, `npm run trial -- connections` those named. Ends with 1 when one found a fault.

// What lends PostgreSQL hears these signals too and waits for its own commands to end: a trial has none to wait for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const named = process.argv.slice(2);
const unknown = named.find((name) => !trials.some((trial) => trial.name === name));
if (unknown !== undefined) {
  const known = trials.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
  console.error(`There is no trial "${unknown}". There are:\n${known}`);
  process.exit(2);
}
for (const trial of trials) if (named.length === 0 || named.includes(trial.name)) await runOne(trial);

async function runOne({ name, about, run }: Trial): Promise<void> {
  console.log(`▸ ${name}: ${about}`);
  const { text, faults } = await run();
  console.log(`\n${text}\n`);
  for (const fault of faults) console.log(`- ${fault}`);
  console.log(faults.length === 0 ? 'No fault was found.\n' : `${faults.length} faults were found.\n`);
  if (faults.length > 0) process.exitCode = 1;
}
