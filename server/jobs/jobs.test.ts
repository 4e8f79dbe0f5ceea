import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { retainers } from '../../contract/work/retainers.ts';
import { sayIn } from '../../locales/say.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { App } from '../app-deps.ts';
import type { JobHandler } from '../deps.ts';
import { listening } from '../events/listening.ts';
import { house } from '../house.ts';
import { addJob, claimJob, LEASE_MS } from './jobs.ts';
import { runNextJob } from './run-jobs.ts';

// Somebody outside is told of every statement that is closed, as a webhook will: one listener, one handler, and no room knows of them.

const told: string[] = [];
let failing = 0;
const teller: JobHandler = {
  kind: 'tell',
  mostTries: 3,
  run: async ({ db }, eventId) => {
    if (failing > 0) {
      failing -= 1;
      throw new Error('nobody there');
    }
    const event = await db
      .selectFrom('audit')
      .selectAll()
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow();
    told.push(`${event.subject}.${event.action}`);
  },
};
const telling: App['house'] = {
  ...house,
  listeners: [
    ...house.listeners,
    listening('statement.closed', (deps, _actor, { id }) =>
      addJob(deps, 'tell', id, deps.now.epochMilliseconds),
    ),
  ],
  jobs: [teller],
};
const logged: string[] = [];

let world: World;
beforeEach(async () => {
  told.length = 0;
  logged.length = 0;
  failing = 0;
  world = await openWorld('2025-01-01T08:00:00Z', {}, { house: telling, log: (event) => logged.push(event) });
});
afterEach(() => world.close());

const waiting = () => world.database.shared.selectFrom('jobs').selectAll().execute();

/** Closes the statement of January, by a call for which it fell due. */
async function closeOne(): Promise<void> {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  world.setNow('2025-02-01T08:00:00Z');
  expect((await world.call(retainers.balance, { params: { id } })).status).toBe(200);
}

describe('a job', () => {
  test('waits for the commit of what it follows, and for no caller', async () => {
    await closeOne();
    expect(told).toEqual([]);
    expect(await waiting()).toMatchObject([{ kind: 'tell', tries: 0, practiceId: world.practiceId }]);
    expect([await runNextJob(world.app), await runNextJob(world.app)]).toEqual([true, false]);
    expect([told, await waiting()]).toEqual([['statement.closed'], []]);
  });

  test('is not asked for by what is taken back', async () => {
    const given = world.database.write(world.practiceId, async (db) => {
      const practice = await telling.findPractice(db);
      if (!practice) throw new Error('There is a practice.');
      const deps = {
        db,
        practice,
        now: world.app.clock(),
        say: sayIn('en'),
        baseUrl: '',
        house: telling,
      };
      await addJob(deps, 'tell', 'nothing', 0);
      await addJob(deps, 'tell', 'nothing', 0);
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    expect(await waiting()).toEqual([]);
  });

  test('is done once by two workers at the same moment', async () => {
    await closeOne();
    await Promise.all([runNextJob(world.app), runNextJob(world.app), runNextJob(world.app)]);
    expect(told).toEqual(['statement.closed']);
  });

  test('that failed is tried again, later each time, and given up with a reference at last', async () => {
    await closeOne();
    failing = 99;
    const minutes: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const before = world.app.clock().epochMilliseconds;
      expect(await runNextJob(world.app)).toBe(true);
      expect(await runNextJob(world.app)).toBe(false);
      const [job] = await waiting();
      if (job?.runAt == null) break;
      minutes.push((job.runAt - before) / 60_000);
      world.setNow(Temporal.Instant.fromEpochMilliseconds(job.runAt).toString());
    }
    expect(minutes).toEqual([0.5, 1]);
    expect(logged).toEqual(['job-failed', 'job-failed', 'job-given-up']);
    expect(await waiting()).toMatchObject([{ runAt: null, tries: 3, failedReference: expect.any(String) }]);
    world.setNow('2026-01-01T08:00:00Z');
    expect([await runNextJob(world.app), told]).toEqual([false, []]);
  });

  test('of a worker that died is taken over when its lease is over, and a late first one changes nothing', async () => {
    await closeOne();
    const now = world.app.clock().epochMilliseconds;
    expect(await claimJob(world.database, now)).toBeDefined();
    expect(await runNextJob(world.app)).toBe(false);
    world.setNow(Temporal.Instant.fromEpochMilliseconds(now + LEASE_MS).toString());
    expect(await runNextJob(world.app)).toBe(true);
    expect([told, await waiting()]).toEqual([['statement.closed'], []]);
  });

  test('that nobody does cannot be asked for', async () => {
    const deps = { house: telling } as Parameters<typeof addJob>[0];
    await expect(addJob(deps, 'unheard-of', 'x', 0)).rejects.toThrow('Nobody does unheard-of');
  });
});
