import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { practices } from '../../contract/practice/practices.ts';
import { roles } from '../../contract/roles.ts';
import { openWorld } from '../../test/world.ts';

const faults: string[] = [];
const world = await openWorld(undefined, {}, { log: (_event, facts) => faults.push(String(facts.stack)) });
afterAll(() => world.close());

test.each(roles)('a caller has the role that is kept: %s', async (role) => {
  const { apiKey } = await world.addMember(role);
  const { body } = await world.call(practices.session, { key: apiKey });
  expect(body.member?.role).toBe(role);
});

test('a role that nobody knows is a fault and is never taken for another', async () => {
  const { apiKey, memberId } = await world.addMember();
  // No column takes such a role from our own code, so it is put there as a hand at the database would.
  await world.database.writeShared((db) =>
    sql`update members set role = 'admin' where id = ${memberId}`.execute(db),
  );
  const { status } = await world.call(practices.session, { key: apiKey });
  expect(status).toBe(500);
  expect(faults.join()).toMatch(/holds the role .admin./);
});
