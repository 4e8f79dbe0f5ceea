import { borrowPostgres } from '../../scripts/postgres.mjs';
import { type FuzzFigures, fuzz, sayFault } from '../fuzz/fuzz.ts';
import type { Trial } from './trials.ts';

const REQUESTS = 20_000;

/** The long form of test/fuzz/fuzz.test.ts, on both databases. */
export const fuzzing: Trial = {
  name: 'fuzz',
  about: 'requests drawn from the contract, valid to hostile, are answered as it says and never with 5xx',
  async run({ seed, requests }) {
    const drawn = requests ?? REQUESTS;
    const rows: string[] = [];
    const faults: string[] = [];
    const note = (engine: string, figures: FuzzFigures, ms: number) => {
      rows.push(rowOf(engine, figures, ms));
      faults.push(...figures.faults.map((fault) => `${engine}, seed ${seed}: ${sayFault(fault)}`));
    };
    process.env.HOLDFAST_TEST_DATABASE = 'sqlite';
    note('SQLite', ...(await timed(drawn, seed)));
    const postgres = await borrowPostgres();
    try {
      process.env.HOLDFAST_TEST_DATABASE = 'postgres';
      process.env.HOLDFAST_TEST_POSTGRES_URL = postgres.url;
      note('PostgreSQL', ...(await timed(drawn, seed)));
    } finally {
      await postgres.stop();
    }
    const head = [
      '| database | requests | seconds | answers | routes never answered well |',
      '|---|---|---|---|---|',
    ];
    return { text: [`Seed ${seed}.`, '', ...head, ...rows].join('\n'), faults };
  },
};

async function timed(requests: number, seed: number): Promise<[FuzzFigures, number]> {
  const startedMs = performance.now();
  return [await fuzz(requests, seed), performance.now() - startedMs];
}

function rowOf(engine: string, { requests, byStatus, unreached }: FuzzFigures, ms: number): string {
  const answers = Object.entries(byStatus).map(
    ([status, count]) => `${count.toLocaleString('en-US')} × ${status}`,
  );
  const never = unreached.join(', ') || 'none';
  return `| ${engine} | ${requests.toLocaleString('en-US')} | ${Math.round(ms / 1000)} | ${answers.join(', ')} | ${never} |`;
}
