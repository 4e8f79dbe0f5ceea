import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tablesText } from '../../scripts/tables-text.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('tables.ts says what the migrated database holds, on either engine', async () => {
  const written = readFileSync(new URL('./tables.ts', import.meta.url), 'utf8');
  expect(written, 'run npm run tables').toBe(await tablesText(world.database));
});
