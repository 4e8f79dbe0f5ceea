import { medianOf } from '../core/base/statistics/median.ts';
import { inTurns, rounded } from './figures.ts';
import type { Bench, Line } from './journey.ts';
import { load } from './load.ts';

/** One call over one connection, again and again, held against a number of milliseconds. */
export async function answersInTime(
  { isQuick }: Bench,
  asked: {
    readonly what: string;
    readonly url: string;
    readonly path: string;
    readonly apiKey: string;
    readonly reachMs: number;
  },
): Promise<Line> {
  const { what, url, path, apiKey, reachMs } = asked;
  const seconds = isQuick ? 0.5 : 1.5;
  const subject = () => load(url, 1, seconds, () => ({ method: 'GET', path, apiKey }));
  await inTurns(1, [subject]);
  const [rounds = []] = await inTurns(isQuick ? 3 : 7, [subject]);
  const own = medianOf(rounds.map(({ medianMs }) => medianMs));
  const p99 = medianOf(rounds.map(({ p99Ms }) => p99Ms));
  return {
    what,
    figure: `${rounded(own)} ms (p99 ${rounded(p99)})`,
    limit: `${reachMs} ms`,
    ratio: `${rounded(own / reachMs)} ×`,
    reach: `at most ${reachMs} ms`,
    isMet: own <= reachMs,
  };
}
