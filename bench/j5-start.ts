import { medianOf } from '../core/base/statistics/median.ts';
import { inTurns, medianRatio, rounded } from './figures.ts';
import type { Bench, Journey } from './journey.ts';
import { openConnection } from './load.ts';

const REACH_MS = 1500;

/** J5: from the start of the process to the first answer that needed a key. */
export const start: Journey = {
  key: 'j5',
  title: 'J5 · from start to the first authenticated answer',
  how:
    'The server is started on the largest practice of the run, as `npm start` does once everything is installed, and asked ' +
    'for a balance with an API key as soon as it listens. Beside it the bare route starts on the same database.',
  run: async (bench) => {
    const { home, filled } = await bench.filledHome(bench.sizes.at(-1) ?? 0);
    const engagementId = filled.engaged[0]?.retainerId;
    const own = () =>
      timeFirstAnswer(() => bench.serve(home), `/api/v1/engagements/${engagementId}/balance`, filled.apiKey);
    const bare = () =>
      timeFirstAnswer(
        () => bench.serveBare(home),
        `/practices/${filled.practiceId}/engagements/${engagementId}`,
      );
    const [ownMs = [], bareMs = []] = await inTurns(bench.isQuick ? 3 : 9, [own, bare]);
    return [
      {
        what: `${filled.entries.toLocaleString('en-US')} entries, median of ${ownMs.length}`,
        figure: `${rounded(medianOf(ownMs))} ms (slowest ${rounded(Math.max(...ownMs))})`,
        limit: `bare route ${rounded(medianOf(bareMs))} ms`,
        ratio: `${rounded(medianRatio(ownMs, bareMs))} ×`,
        reach: `at most ${REACH_MS} ms`,
        isMet: medianOf(ownMs) <= REACH_MS,
      },
    ];
  },
};

async function timeFirstAnswer(
  serve: () => ReturnType<Bench['serve']>,
  path: string,
  apiKey = '',
): Promise<number> {
  const startedAt = performance.now();
  const served = await serve();
  const connection = await openConnection(served.url);
  const answer = await connection.send({ method: 'GET', path, apiKey });
  const took = performance.now() - startedAt;
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  connection.close();
  await served.stop();
  return took;
}
