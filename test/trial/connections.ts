import { setTimeout as wait } from 'node:timers/promises';
import { makePostgres } from '../../scripts/postgres.mjs';
import { backendsOf, type Loss, loseConnections, type Survived, terminateAll } from './lose-connections.ts';
import type { Trial } from './trials.ts';

const TIMES_EACH = 4;
const OUTAGE_MS = 4_000;

/** Five ways to lose connections, each some times, under load. */
export const connections: Trial = {
  name: 'connections',
  about: 'one server process outlives 20 losses of its connections to PostgreSQL, of five sorts, under load',
  async run() {
    const postgres = await makePostgres({ durable: true });
    try {
      const sorts: readonly Loss[] = [
        terminateAll,
        { name: 'fast restart', lose: () => postgres.interrupt('SIGINT') },
        { name: 'immediate restart', lose: () => postgres.interrupt('SIGQUIT') },
        { name: 'one backend killed (SIGKILL)', lose: killOne },
        {
          name: `postmaster killed, away for ${OUTAGE_MS / 1000} s`,
          lose: () => postgres.interrupt('SIGKILL', OUTAGE_MS),
        },
      ];
      const survived = await loseConnections(
        postgres.url,
        Array.from({ length: TIMES_EACH }, () => sorts).flat(),
      );
      return { text: describe(survived), faults: survived.faults };
    } finally {
      await postgres.stop();
    }
  },
};

/** PostgreSQL then ends all others too and recovers from its log, as nobody knows what the dead one left in shared memory. */
async function killOne(url: string): Promise<void> {
  const [pid] = await backendsOf(url, false);
  if (pid === undefined) throw new Error('No connection was there to be killed.');
  process.kill(pid, 'SIGKILL');
  for (;;) {
    await wait(20);
    const isBack = await backendsOf(url, false).then(
      (pids) => !pids.includes(pid),
      () => false,
    );
    if (isBack) return;
  }
}

function describe({ acknowledged, entries, answers, recoveries, stoppedAfterMs }: Survived): string {
  const rows = [...Map.groupBy(recoveries, ({ name }) => name)].map(([name, ofOne]) => {
    const times = ofOne.map(({ ms }) => ms / 1000).sort((a, b) => a - b);
    return `| ${name} | ${ofOne.length} | ${times.map((seconds) => seconds.toFixed(2)).join(' · ')} |`;
  });
  const counted = [...answers].map(([status, count]) => `${count.toLocaleString('en-US')} × ${status}`);
  return [
    '| lost by | times | seconds until the next entry was acknowledged, the loss included |',
    '|---|---|---|',
    ...rows,
    '',
    `Acknowledged: ${acknowledged.toLocaleString('en-US')}. In the books: ${entries.toLocaleString('en-US')}.`,
    `Answers: ${counted.join(', ')}. SIGTERM ended the server after ${(stoppedAfterMs / 1000).toFixed(2)} s.`,
  ].join('\n');
}
