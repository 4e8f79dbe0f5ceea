import { answersInTime } from './in-time.ts';
import type { Journey, Line } from './journey.ts';

const CLIENTS = 300;
const REACH_MS = { portfolio: 60, forecast: 120 } as const;

/** J11: what adds up all clients, however much was ever recorded. */
export const overviews: Journey = {
  key: 'j11',
  title: 'J11 · portfolio and forecast',
  how:
    '`GET /api/v1/portfolio` and `GET /api/v1/forecast` of a practice of 300 clients, each with an hourly engagement and a retainer, ' +
    'over one connection, held against the 60 ms and the 120 ms that are asked for.',
  run: async (bench) => {
    const size = bench.sizes.at(-1) ?? 0;
    const { home, filled } = await bench.filledHome(size, CLIENTS);
    const { url } = await bench.serve(home);
    const lines: Line[] = [];
    for (const [name, reachMs] of Object.entries(REACH_MS)) {
      const what = `/${name}, ${size.toLocaleString('en-US')} entries`;
      lines.push(
        await answersInTime(bench, { what, url, path: `/api/v1/${name}`, apiKey: filled.apiKey, reachMs }),
      );
    }
    return lines;
  },
};
