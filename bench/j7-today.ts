import { medianOf } from '../core/base/statistics/median.ts';
import { inTurns, medianRatio, rounded } from './figures.ts';
import type { Journey, Line } from './journey.ts';
import { type Loaded, load, openConnection, type Request } from './load.ts';
import { openMatters } from './open-matters.ts';

const REACH_MS = 100;
const CLIENTS = 300;

/** J7: the first screen of the morning, in a practice of many clients. */
export const today: Journey = {
  key: 'j7',
  title: 'J7 · Today',
  how:
    '`GET /api/v1/today` of a practice of 300 clients, each with an hourly engagement and a retainer, and of every tenth an ask to ' +
    'decide twice over, a change order to be answered and a draft, over one connection; held against the 100 ms that are asked ' +
    'for and against a practice with a tenth of the entries.',
  run: async (bench) => {
    // Below a hundred thousand entries most clients have months without any, and less is told of them.
    const sizes = bench.sizes.slice(-2);
    const seconds = bench.isQuick ? 0.5 : 1.5;
    const subjects: (() => Promise<Loaded>)[] = [];
    const first: Line[] = [];
    for (const size of sizes) {
      const { home, filled } = await bench.filledHome(size, CLIENTS);
      const { url } = await bench.serve(home);
      await openMatters(url, filled);
      const request = { method: 'GET', path: '/api/v1/today', apiKey: filled.apiKey } as const;
      first.push(await firstCall(url, request, `${size.toLocaleString('en-US')} entries, first call`));
      subjects.push(() => load(url, 1, seconds, () => request));
    }
    await inTurns(1, subjects);
    const measured = await inTurns(bench.isQuick ? 3 : 7, subjects);
    const smallest = measured[0]?.map(({ medianMs }) => medianMs) ?? [];
    const lines = measured.flatMap((rounds, index): readonly Line[] => {
      const own = rounds.map(({ medianMs }) => medianMs);
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
      const toSmallest = medianRatio(own, smallest);
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
    return [...lines, ...first];
  },
};

/** What a server that has just started answers with: it has read nothing yet, and remembers nothing. */
async function firstCall(url: string, request: Request, what: string): Promise<Line> {
  const connection = await openConnection(url);
  const sentAt = performance.now();
  await connection.send(request);
  const figure = `${rounded(performance.now() - sentAt)} ms`;
  connection.close();
  return { what, figure, limit: `${REACH_MS} ms`, ratio: '', reach: '', isMet: null };
}
