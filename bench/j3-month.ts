import { medianOf } from '../core/base/statistics/median.ts';
import { inTurns, medianRatio, rounded } from './figures.ts';
import type { FilledHome, Journey, Line } from './journey.ts';
import { type Loaded, load } from './load.ts';

const REACH_MS = 50;

/** J3: the month's time by client. */
export const month: Journey = {
  key: 'j3',
  title: 'J3 · the month by client',
  how:
    '`GET /api/v1/reports/months?month=…` for the current month and its 100 clients, over one connection, held against the ' +
    '50 ms that are asked for and against the smallest practice.',
  run: async (bench) => {
    const sizes = bench.sizes.filter((size) => bench.isQuick || size !== 10_000);
    const homes: FilledHome[] = [];
    for (const size of sizes) homes.push(await bench.filledHome(size));
    const subjects: (() => Promise<Loaded>)[] = [];
    const seconds = bench.isQuick ? 0.5 : 1.5;
    for (const { home, filled } of homes) {
      const served = await bench.serve(home);
      const path = `/api/v1/reports/months?month=${filled.monthStartsOn.slice(0, 7)}`;
      subjects.push(() =>
        load(served.url, 1, seconds, () => ({ method: 'GET', path, apiKey: filled.apiKey })),
      );
    }
    await inTurns(1, subjects);
    const measured = await inTurns(bench.isQuick ? 3 : 7, subjects);
    const smallest = measured[0]?.map(({ medianMs }) => medianMs) ?? [];
    return measured.flatMap((rounds, index) => {
      const own = rounds.map(({ medianMs }) => medianMs);
      const toSmallest = medianRatio(own, smallest);
      const what = `${sizes[index]?.toLocaleString('en-US')} entries`;
      const figure = `${rounded(medianOf(own))} ms (p99 ${rounded(medianOf(rounds.map(({ p99Ms }) => p99Ms)))})`;
      const inTime: Line = {
        what,
        figure,
        limit: `${REACH_MS} ms`,
        ratio: `${rounded(medianOf(own) / REACH_MS)} ×`,
        reach: `at most ${REACH_MS} ms`,
        isMet: medianOf(own) <= REACH_MS,
      };
      if (index === 0) return [inTime];
      const flat: Line = {
        what: `${what} beside ${sizes[0]?.toLocaleString('en-US')}`,
        figure,
        limit: `${rounded(medianOf(smallest))} ms`,
        ratio: `${rounded(toSmallest)} ×`,
        reach: 'at most 1.3 ×',
        isMet: toSmallest <= 1.3,
      };
      return [inTime, flat];
    });
  },
};
