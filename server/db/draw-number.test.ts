import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayIn } from '../../locales/say.ts';
import { openWorld, type World } from '../../test/world.ts';
import { house } from '../house.ts';
import { findPracticeSettings } from '../practice/settings.ts';
import { drawNumber } from './draw-number.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('numbers drawn at the same time, some by calls that fail, leave no gap', async () => {
  const practice = await findPracticeSettings(world.database.read(world.practiceId));
  if (!practice) throw new Error('no practice');
  const draw = (fails: boolean) =>
    world.database.write(world.practiceId, async (db) => {
      const deps = { db, practice, now: world.app.clock(), say: sayIn('en'), baseUrl: '', house };
      const drawn = await drawNumber(deps, 'invoices/2025');
      if (fails) throw new Error('changed my mind');
      return drawn;
    });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_none, turn) => draw(turn % 3 === 0)),
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_none, index) => index + 1));
});
