import { medianOf } from '../core/base/statistics/median.ts';
import { inTurns, medianRatio, rounded } from './figures.ts';
import type { Filled } from './fill-practice.ts';
import type { Bench, FilledHome, Journey, Line } from './journey.ts';
import { type Loaded, load } from './load.ts';

/** J2: the balance of a client, whatever the size of the practice. */
export const balance: Journey = {
  key: 'j2',
  title: 'J2 · the balance of a client',
  how:
    '`GET /api/v1/engagements/{id}/balance` of one of 100 retainers, drawn anew for each call, over one connection; every ' +
    'tenth entry of the practice lies in their open periods. Each size is a database and a server of its own. The limit is a ' +
    'bare Hono route on the same runtime and database: one prepared select by its whole key, the row as JSON.',
  run: async (bench) => {
    const homes: FilledHome[] = [];
    for (const size of bench.sizes) homes.push(await bench.filledHome(size));
    const subjects: (() => Promise<Loaded>)[] = [];
    const seconds = bench.isQuick ? 0.5 : 2;
    for (const { home, filled } of homes) {
      const served = await bench.serve(home);
      const bare = await bench.serveBare(home);
      subjects.push(() => load(served.url, 1, seconds, () => askBalance(filled)));
      subjects.push(() => load(bare.url, 1, seconds, () => askBare(filled)));
    }
    // The first turns warm the code and the caches of every process and do not count.
    await inTurns(2, subjects);
    return readLines(bench, await inTurns(bench.isQuick ? 3 : 9, subjects));
  },
};

function askBalance({ apiKey, engaged }: Filled) {
  return { method: 'GET', path: `/api/v1/engagements/${anyRetainer(engaged)}/balance`, apiKey } as const;
}

function askBare({ practiceId, engaged }: Filled) {
  return { method: 'GET', path: `/practices/${practiceId}/engagements/${anyRetainer(engaged)}` } as const;
}

function anyRetainer(engaged: Filled['engaged']): string {
  return engaged[Math.floor(Math.random() * engaged.length)]?.retainerId ?? '';
}

function readLines(bench: Bench, measured: readonly (readonly Loaded[])[]): Line[] {
  const medians = measured.map((rounds) => rounds.map(({ medianMs }) => medianMs));
  const smallest = medians[0] ?? [];
  return bench.sizes.flatMap((size, index) => {
    const [own = [], bare = []] = [medians[index * 2], medians[index * 2 + 1]];
    const figure = `${rounded(medianOf(own))} ms (p99 ${rounded(medianOf((measured[index * 2] ?? []).map(({ p99Ms }) => p99Ms)))})`;
    const toBare = medianRatio(own, bare);
    const toSmallest = medianRatio(own, smallest);
    const beside: Line = {
      what: `${size.toLocaleString('en-US')} entries`,
      figure,
      limit: `bare route ${rounded(medianOf(bare))} ms`,
      ratio: `${rounded(toBare)} ×`,
      reach: 'at most 2 × the bare route',
      isMet: toBare <= 2,
    };
    if (index === 0) return [beside];
    const first = (bench.sizes[0] ?? 0).toLocaleString('en-US');
    const flat: Line = {
      what: `${size.toLocaleString('en-US')} entries beside ${first}`,
      figure,
      limit: `${first} entries ${rounded(medianOf(smallest))} ms`,
      ratio: `${rounded(toSmallest)} ×`,
      reach: 'at most 1.3 ×',
      isMet: toSmallest <= 1.3,
    };
    return [beside, flat];
  });
}
