import { answersInTime } from './in-time.ts';
import type { Journey } from './journey.ts';

const RETAINERS = 700;
const REACH_MS = { sqlite: 60, postgres: 90 } as const;

/** J10: the first screen of the morning where more is running than any list shows. */
export const manyRetainers: Journey = {
  key: 'j10',
  title: 'J10 · Today with 700 retainers',
  how:
    '`GET /api/v1/today` of a practice of 700 clients, each with an hourly engagement and a retainer whose period is open, over one ' +
    'connection, held against the 60 ms that are asked for on SQLite and the 90 ms on PostgreSQL.',
  run: async (bench) => {
    const { home, filled } = await bench.filledHome(Math.min(100_000, bench.sizes.at(-1) ?? 0), RETAINERS);
    const { url } = await bench.serve(home);
    const line = await answersInTime(bench, {
      what: 'Today',
      url,
      path: '/api/v1/today',
      apiKey: filled.apiKey,
      reachMs: REACH_MS[bench.engine],
    });
    return [line];
  },
};
