import { setTimeout as wait } from 'node:timers/promises';
import { rounded } from './figures.ts';
import type { Journey } from './journey.ts';
import { load } from './load.ts';
import { residentMb } from './server-process.ts';

const REACH_MB = 180;

/** J6: what the server holds of the machine's memory while nobody asks anything of it. */
export const memory: Journey = {
  key: 'j6',
  title: 'J6 · idle memory',
  how:
    'Resident memory of the server process on the largest practice of the run: after it has started, answered once and then ' +
    'idled, and again after 20 seconds of balances over 8 connections and another idle while. Beside it the bare route.',
  run: async (bench) => {
    const { home, filled } = await bench.filledHome(bench.sizes.at(-1) ?? 0);
    const engagementId = filled.engaged[0]?.retainerId;
    const path = `/api/v1/engagements/${engagementId}/balance`;
    const idleMs = bench.isQuick ? 1000 : 10_000;
    const served = await bench.serve(home);
    const bare = await bench.serveBare(home);
    const ask = () => ({ method: 'GET', path, apiKey: filled.apiKey }) as const;
    const askBare = () =>
      ({ method: 'GET', path: `/practices/${filled.practiceId}/engagements/${engagementId}` }) as const;
    const lineAfter = async (what: string) => {
      await wait(idleMs);
      const [own, beside] = [residentMb(served.pid), residentMb(bare.pid)];
      return {
        what,
        figure: `${rounded(own)} MB`,
        limit: `bare route ${rounded(beside)} MB`,
        ratio: `${rounded(own / beside)} ×`,
        reach: `at most ${REACH_MB} MB`,
        isMet: own <= REACH_MB,
      };
    };
    await load(served.url, 1, 0.1, ask);
    await load(bare.url, 1, 0.1, askBare);
    const fresh = await lineAfter('idle after the start');
    const seconds = bench.isQuick ? 2 : 20;
    await load(served.url, 8, seconds, ask);
    await load(bare.url, 8, seconds, askBare);
    return [fresh, { ...(await lineAfter('idle after a busy while')), reach: '', isMet: null }];
  },
};
