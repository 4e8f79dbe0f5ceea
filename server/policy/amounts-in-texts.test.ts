import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers, Situation } from '../../contract/asks/answers.ts';
import { checkIns } from '../../contract/care/check-ins.ts';
import { clients } from '../../contract/clients/clients.ts';
import { routes } from '../../contract/routes.ts';
import { timeEntries, timers } from '../../contract/work/time-entries.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

/** Amounts that stand nowhere else, so that their digits are found in whatever form a text gives them. */
const RATE_MINOR = 987_600;
const FEE_MINOR = 876_500;
const digits = [/9[.,\s]?876/, /8[.,\s]?765/];
const languages = ['en', 'es', 'fr', 'it'];

let world: World;
let key: string;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
  ({ apiKey: key } = await world.addMember());
  // In the course of the week that begins on 6 January the fee of 1 January is overdue.
  world.setNow('2025-01-10T18:00:00Z');
});
afterAll(() => world.close());

const holdsAmount = (answered: unknown) =>
  digits.some((amount) => amount.test(JSON.stringify(answered).replaceAll(/[\u00a0\u202f]/g, ' ')));

async function micromanaged() {
  const engaged = await engage(world, { hourlyRateMinor: RATE_MINOR });
  const change = { params: { id: engaged.clientId }, body: { playbook: 'micromanager' } };
  await world.call(clients.change, change);
  return engaged;
}

/** The same call in every language, once as the owner and once as a member. */
async function inEveryLanguage(call: (as: object) => Promise<{ readonly body: unknown }>) {
  const told = { owner: [] as unknown[], member: [] as unknown[] };
  for (const language of languages) {
    const headers = { 'accept-language': language };
    told.owner.push((await call({ headers })).body);
    told.member.push((await call({ headers, key })).body);
  }
  return told;
}

test('a member is told of a call too many, and not what one more costs', async () => {
  const { id, clientId } = await micromanaged();
  const calls = { engagementId: id, minutes: 20, activity: 'status-call', channel: 'phone' };
  let day = 6;
  const recorded = await inEveryLanguage((as) => {
    const startedAt = `2025-01-${String(day).padStart(2, '0')}T09:00`;
    day = day === 10 ? 6 : day + 1;
    return world.call(timeEntries.record, { ...as, body: { ...calls, startedAt } });
  });
  expect(recorded.owner.slice(1).every(holdsAmount)).toBe(true);
  expect(recorded.member.map(holdsAmount)).toEqual(languages.map(() => false));
  expect(JSON.stringify(recorded.member.at(-1))).toContain('status-call-limit');

  const limits = await inEveryLanguage((as) =>
    world.call(checkIns.callLimit, { ...as, params: { id: clientId } }),
  );
  expect(limits.owner.every(holdsAmount)).toBe(true);
  expect(limits.member.map(holdsAmount)).toEqual(languages.map(() => false));
  expect(limits.member[0]).toMatchObject({ limit: { isPast: true, priceMinor: null } });

  const days = await inEveryLanguage((as) =>
    world.call(routes.overview.today, { ...as, query: { all: true } }),
  );
  expect(days.owner.every(holdsAmount)).toBe(true);
  expect(days.member.map(holdsAmount)).toEqual(languages.map(() => false));
  expect(JSON.stringify(days.member[0])).toContain('call-limit');
});

test('a member is told that work stops until a period is paid, and not how much is open', async () => {
  const { id } = await engage(world, {
    kind: 'retainer',
    retainer: { ...defaultRetainer, feeMinor: FEE_MINOR, unpaid: 'stop' },
  });
  const body = { engagementId: id, startedAt: '2025-01-10T09:00', minutes: 30 };
  const refused = await inEveryLanguage((as) => world.call(timeEntries.record, { ...as, body }));
  expect(refused.owner.every(holdsAmount)).toBe(true);
  expect(refused.member.map(holdsAmount)).toEqual(languages.map(() => false));
  expect(refused.member[0]).toMatchObject({
    code: 'period-unpaid',
    dueOn: '2025-01-01',
    openMinor: null,
    open: null,
    detail: 'The period that began on 1 January 2025 is not paid, and this retainer stops until it is.',
  });
  await world.call(timers.start, { key, body: { engagementId: id } });
  const stopped = await world.call(timers.stop, { key, body: { minutes: 10 } });
  expect([stopped.status, stopped.body.code, holdsAmount(stopped.body)]).toEqual([
    409,
    'period-unpaid',
    false,
  ]);
  await world.call(timers.discard, { key });
});

test('what was said to somebody under a key is not said again to somebody who sees less', async () => {
  const { id } = await engage(world, {
    kind: 'retainer',
    retainer: { ...defaultRetainer, feeMinor: FEE_MINOR },
  });
  const body = { engagementId: id, startedAt: '2025-01-10T11:00', minutes: 30 };
  const said = await world.call(timeEntries.record, { body, idempotencyKey: 'of the owner' });
  expect(holdsAmount(said.body)).toBe(true);
  const asMember = await world.call(timeEntries.record, { body, idempotencyKey: 'of the owner', key });
  expect([asMember.status, asMember.body.code]).toEqual([409, 'idempotency-key-reused']);

  const own = await world.call(timeEntries.record, { body, idempotencyKey: 'of the member', key });
  const again = await world.call(timeEntries.record, { body, idempotencyKey: 'of the member', key });
  expect([again.status, again.body]).toEqual([201, own.body]);
});

test.each(Situation.options)(
  'an answer that a member fills in speaks of no amount: %s',
  async (situation) => {
    const { id, clientId } = await engage(world, { hourlyRateMinor: RATE_MINOR });
    const filled = await inEveryLanguage((as) =>
      world.call(answers.fill, { ...as, params: { situation }, body: { clientId, engagementId: id } }),
    );
    expect(filled.member.map(holdsAmount)).toEqual(languages.map(() => false));
    expect(filled.member[0]).toHaveProperty('text');
  },
);
