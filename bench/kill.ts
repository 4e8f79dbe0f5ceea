import { parseArgs } from 'node:util';
import { makePostgres } from '../scripts/postgres.mjs';
import { type KillRounds, runKillRounds } from './kill-rounds.ts';
import { describeMachine } from './machine.ts';
import { writeSection } from './results-page.ts';

// `node bench/kill.ts` runs 20 crash rounds on each database and writes the outcome into docs/benchmarks.md;
// `node bench/kill.ts --rounds 5 --engine sqlite` runs fewer and writes nothing.

// What lends PostgreSQL hears these signals too and waits for its own commands to end: a bench has none to wait for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const { values: options } = parseArgs({
  options: { rounds: { type: 'string' }, engine: { type: 'string' } },
});
const rounds = Number(options.rounds ?? 20);
const isWanted = (engine: string) => !options.engine || options.engine === engine;

const postgres = isWanted('postgres') ? await makePostgres({ durable: true }) : null;
try {
  const machine = await describeMachine(postgres?.url ?? null);
  const outcomes: KillRounds[] = [];
  if (isWanted('sqlite')) outcomes.push(await runKillRounds('sqlite', rounds, null));
  if (postgres) outcomes.push(await runKillRounds('postgres', rounds, postgres));
  const text = describe(outcomes);
  console.log(`${machine}\n\n${text}`);
  if (!options.rounds && !options.engine) {
    const at = Temporal.Now.instant().toString({ smallestUnit: 'minute' });
    writeSection('crash rounds', `${at} · \`node bench/kill.ts\`\n${machine}\n\n${text}`);
  }
  process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;
} finally {
  await postgres?.stop();
}

function describe(outcomes: readonly KillRounds[]): string {
  const rows = outcomes.map((one) => {
    const name = one.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
    const figures = [
      one.rounds,
      one.databaseCrashes,
      one.acknowledged,
      one.sentAgain,
      one.entries,
      one.balances,
    ];
    return `| ${[name, ...figures.map((figure) => figure.toLocaleString('en-US')), one.faults.length].join(' | ')} |`;
  });
  const head = [
    ...['', 'rounds', 'of which the database too', 'acknowledged', 'sent again', 'entries in the books'],
    ...['balances replayed', 'faults'],
  ];
  const faults = outcomes.flatMap((one) => one.faults.map((fault) => `- ${one.engine}: ${fault}`));
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows, '', ...faults]
    .join('\n')
    .trim();
}
