import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshPractice } from '../../test/import-files.ts';
import { agreementRaces } from '../../test/races/agreement-races.ts';
import { COPIES, race, timesDone } from '../../test/races/race.ts';
import { recordRaces } from '../../test/races/record-races.ts';
import { openWorld, type World } from '../../test/world.ts';
import { mounted } from '../app.ts';

let shared: World;
let world: World;
beforeAll(async () => {
  shared = await openWorld('2025-01-08T10:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(shared);
});
afterAll(() => shared.close());

const races = [...agreementRaces, ...recordRaces].map((each) => {
  const { route, title = '' } = each;
  const name = route ? `${route.method.toUpperCase()} ${route.path}` : '';
  return { ...each, name: [name, title].filter(Boolean).join(', ') };
});

test.each(races)(`$name, sent ${COPIES} times at once, happens once`, async ({ begin, ...expected }) => {
  const call = await begin(world);
  const before = expected.audit ? await timesDone(world, expected.audit) : 0;
  const answers = await race(call);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const won = answers.filter(({ status }) => status === expected.wins);
  expect(won.length).toBe(expected.winners === 'one' ? 1 : COPIES);
  if (expected.audit) expect((await timesDone(world, expected.audit)) - before).toBe(1);
  if (expected.left) expect(await expected.left(world)).toBe(1);
});

/** Each copy is one more of its kind, or says again what was said. */
const mayBeRepeated: readonly string[] = [
  'POST /api-keys',
  'POST /answers/{situation}/uses',
  'DELETE /answers/{situation}/{language}',
  'POST /asks',
  'POST /benefits/{id}/reminders',
  'POST /change-orders',
  'POST /clients/{id}/assessment',
  'POST /clients/{id}/links',
  'POST /clients/{id}/touchpoints',
  'POST /engagements',
  'POST /engagements/{id}/benefits',
  'POST /engagements/{id}/overage-approvals',
  'POST /engagements/{id}/terms',
  'POST /engagements/{id}/top-ups',
  'POST /library-links',
  'POST /offers',
  'POST /playbooks',
  'POST /proposals',
  'POST /proposals/{id}/reminders',
  'POST /time-entries',
  'POST /today/snoozes',
];

test('every call that makes or ends something is raced, or may be repeated', () => {
  const changing = mounted
    .filter(({ how, route }) => how === 'writes' && ['post', 'delete'].includes(route.method))
    .map(({ route }) => `${route.method.toUpperCase()} ${route.path}`);
  const raced = new Set(
    races.flatMap(({ route }) => (route ? [`${route.method.toUpperCase()} ${route.path}`] : [])),
  );
  expect(changing.filter((name) => !raced.has(name)).toSorted()).toEqual(mayBeRepeated.toSorted());
});
