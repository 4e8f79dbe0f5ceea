import { afterAll, beforeAll, expect, test } from 'vitest';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { activate, draftFree } from '../../test/free-work.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const ROUNDS = 20;

test('of two activations at once exactly one takes the last place', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { apiKey } = await world.addPractice();
    const drafts = [await draftFree(world, {}, apiKey), await draftFree(world, {}, apiKey)];
    const answers = await Promise.all(drafts.map(({ id }) => activate(world, id, {}, apiKey)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body: gauge } = await world.call(proBono.gauge, { key: apiKey });
    expect(gauge.active).toBe(1);
  }
});
