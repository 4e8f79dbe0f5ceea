import { parseArgs } from 'node:util';
import { borrowPostgres } from '../scripts/postgres.mjs';
import { UserError } from '../scripts/processes.mjs';
import { CLIENTS, fillPractice } from './fill-practice.ts';
import { type Engine, type Home, makeHome, setUpPractice } from './home.ts';
import { importRows } from './import-rows.ts';
import { record } from './j1-record.ts';
import { balance } from './j2-balance.ts';
import { month } from './j3-month.ts';
import { start } from './j5-start.ts';
import { memory } from './j6-memory.ts';
import { today } from './j7-today.ts';
import { manyRetainers } from './j10-many-retainers.ts';
import { overviews } from './j11-overviews.ts';
import type { Bench, FilledHome, Journey } from './journey.ts';
import { describeLoad, describeMachine, describePriority } from './machine.ts';
import { resultTable, writeSection } from './results-page.ts';
import { type ServerProcess, startListening, startServer } from './server-process.ts';

// `npm run bench` measures every journey on both databases and writes docs/benchmarks.md. `node bench/run.ts j1 j2` measures
// some, `--quick` with small practices and short rounds, `--engine sqlite` on one database, `--largest 100000` up to
// that many entries; these write only with `--write`.

const journeys: readonly Journey[] = [
  record,
  balance,
  month,
  start,
  memory,
  today,
  manyRetainers,
  overviews,
  importRows,
];

// What lends PostgreSQL hears these signals too and waits for its own commands to end: a bench has none to wait for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    engine: { type: 'string' },
    largest: { type: 'string', default: '1000000' },
  },
});

const chosen = positionals.length === 0 ? journeys : journeys.filter(({ key }) => positionals.includes(key));
if (chosen.length < positionals.length) {
  throw new Error(`There are these journeys: ${journeys.map(({ key }) => key).join(', ')}.`);
}
const engines = (['sqlite', 'postgres'] as const).filter(
  (engine) => !options.engine || options.engine === engine,
);
const isWhole =
  chosen.length === journeys.length &&
  engines.length === 2 &&
  !options.quick &&
  options.largest === '1000000';

/** A PostgreSQL that forces its commits to disk: figures of one that does not would be worth nothing. */
async function lendPostgres() {
  if (!engines.includes('postgres')) return null;
  try {
    return await borrowPostgres({ durable: true });
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    console.error(`${failure.message}\nMeasuring on SQLite only.`);
    return null;
  }
}

/** Everything a journey asks for, taken down again at its end; filled homes stay until the end of the run. */
function openBench(engine: Engine, postgresUrl: string | null) {
  const filledHomes = new Map<string, Promise<FilledHome>>();
  const homes: Home[] = [];
  let running: ServerProcess[] = [];
  const emptyHome = async () => {
    const home = await makeHome(engine, postgresUrl);
    homes.push(home);
    return home;
  };
  const keep = async (started: Promise<ServerProcess>) => {
    const server = await started;
    running.push(server);
    return server;
  };
  const fill = async (entries: number, clients: number): Promise<FilledHome> => {
    console.log(`  filling a practice of ${clients} clients with ${entries.toLocaleString('en-US')} entries`);
    const home = await emptyHome();
    const practice = await setUpPractice(home);
    const server = await startServer(home.env);
    const filled = await fillPractice(home, practice, server.url, entries, clients);
    await server.stop();
    return { home, filled };
  };
  const bench: Bench = {
    engine,
    isQuick: options.quick,
    postgresUrl: engine === 'postgres' ? postgresUrl : null,
    sizes: options.quick
      ? [1_000, 10_000]
      : [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= Number(options.largest)),
    filledHome: (entries, clients = CLIENTS) => {
      const key = `${entries} ${clients}`;
      const known = filledHomes.get(key) ?? fill(entries, clients);
      filledHomes.set(key, known);
      return known;
    },
    emptyHome,
    serve: (home) => keep(startServer(home.env)),
    serveBare: (home) => keep(startListening(['bench/bare-route.ts'], home.env)),
  };
  const stopServers = async () => {
    await Promise.all(running.map((server) => server.stop()));
    running = [];
  };
  return { bench, stopServers, removeHomes: () => Promise.all(homes.map((home) => home.remove())) };
}

async function measure(engine: Engine, postgresUrl: string | null, machine: string): Promise<void> {
  const { bench, stopServers, removeHomes } = openBench(engine, postgresUrl);
  const databaseName = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  try {
    for (const journey of chosen) {
      console.log(`${journey.title}, ${databaseName}`);
      const loadBefore = describeLoad();
      const lines = await journey.run(bench).finally(stopServers);
      const table = resultTable(lines);
      console.log(`${table}\n`);
      const at = Temporal.Now.instant().toString({ smallestUnit: 'minute' });
      const circumstances = `${at} · \`${['node bench/run.ts', ...process.argv.slice(2)].join(' ')}\` · load before ${loadBefore} and after ${describeLoad()}${describePriority()}`;
      if (isWhole || options.write) {
        const section = `### ${journey.title}, ${databaseName}\n\n${journey.how}\n\n${circumstances}\n${machine}\n\n${table}`;
        writeSection(`${journey.key} on ${databaseName}`, section);
      }
    }
  } finally {
    await stopServers();
    await removeHomes();
  }
}

const postgres = await lendPostgres();
try {
  const machine = await describeMachine(postgres?.url ?? null);
  console.log(`${machine}\n`);
  for (const engine of engines) {
    if (engine === 'sqlite' || postgres) await measure(engine, postgres?.url ?? null, machine);
  }
} finally {
  await postgres?.stop();
}
