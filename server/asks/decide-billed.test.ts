import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { overview } from '../../contract/today/overview.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { ask, booksOf, decide, hourly, monthly, quarterHours, undo } from '../../test/asks.ts';
import { engage, record } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let whole: World;
let world: World;
beforeAll(async () => {
  whole = await openWorld('2025-04-15T08:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(whole);
});
afterAll(() => whole.close());

const engaged = (more: Readonly<Record<string, unknown>>) => engage(world, more, world.apiKey);
const { chargesOf, entryOf, balanceOf, totals } = booksOf(() => world);

describe('billed', () => {
  test('six minutes of mail at 90.00 an hour in quarters cost 22.50, as a charge of their own', async () => {
    const { id, clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, {
      minutes: 6,
      text: 'Can you take photography of the new cups?',
    });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      state: 'open',
      engagementId: id,
      receivedOn: '2025-04-10',
      decision: null,
      valueMinor: null,
      suggestion: { workedMinutes: 6, billedMinutes: 15, priceMinor: 2_250, currency: 'EUR' },
    });
    const billed = await decide(world, asked.body.id, 'billed');
    expect(billed.status).toBe(200);
    expect(billed.body).toMatchObject({
      state: 'decided',
      decision: 'billed',
      billedMinutes: 15,
      priceMinor: 2_250,
      valueMinor: 2_250,
      changeOrder: null,
    });
    expect(await chargesOf(id)).toMatchObject([
      {
        id: billed.body.chargeId,
        kind: 'consultation',
        periodIndex: null,
        forPeriodIndex: null,
        amountMinor: 2_250,
        dueOn: '2025-04-10',
        because: 'Question answered: 6\u00a0min worked, 15\u00a0min billed at €90.00 an hour',
      },
    ]);
    expect(await entryOf(billed.body.timeEntryId)).toMatchObject({
      actualMinutes: 6,
      billedMinutes: 15,
      apart: true,
      activity: 'consultation',
      channel: 'email',
      note: 'Can you take photography of the new cups?',
      billedBecause:
        '6 min, charged by itself by the agreement’s rule (at least 15 min, in steps of 15) → 15 min billed',
    });
  });

  test('is income once: by its charge, and not by its minutes again', async () => {
    const { id, clientId } = await engaged(hourly);
    await record(world, id, '2025-04-09T09:00:00Z', 60);
    const before = (await world.call(overview.today)).body.sentence;
    expect(before).toContain('€90.00');
    const asked = await ask(world, clientId, { minutes: 6 });
    await decide(world, asked.body.id, 'billed');
    expect(await totals()).toEqual([
      { entries: 2, actualMinutes: 66, billedMinutes: 75, chargedMinutes: 15 },
    ]);
    const { sentence } = (await world.call(overview.today)).body;
    expect(sentence).toBe(
      '€112.50 is secured for April: €22.50 falls due, and €90.00 is worked and not yet invoiced.',
    );
  });

  test('never touches the allowance of a retainer, whose balance stays as it was', async () => {
    const { id, clientId } = await engaged(monthly);
    await record(world, id, '2025-04-09T09:00:00Z', 60);
    const before = await balanceOf(id);
    const asked = await ask(world, clientId, { minutes: 20 });
    const billed = await decide(world, asked.body.id, 'billed');
    expect(billed.body).toMatchObject({ billedMinutes: 30, priceMinor: 9_000 });
    expect(await balanceOf(id)).toEqual(before);
    await record(world, id, '2025-04-11T09:00:00Z', 15);
    expect((await balanceOf(id)).used).toBe(75);
    expect((await chargesOf(id)).map(({ kind }) => kind).sort()).toEqual(['consultation', 'fee']);
  });

  test('per day, the second question of a day pays what it adds, as it was shown', async () => {
    const { clientId, id } = await engaged({ ...hourly, billing: { ...quarterHours, roundPer: 'day' } });
    await record(world, id, '2025-04-10T07:00:00Z', 50);
    const first = await ask(world, clientId, { minutes: 6 });
    await decide(world, first.body.id, 'billed');
    const second = await ask(world, clientId, { minutes: 12, receivedAt: '2025-04-10T10:00:00Z' });
    const shown = second.body.suggestion;
    const billed = await decide(world, second.body.id, 'billed');
    expect(billed.body).toMatchObject({ billedMinutes: 15, priceMinor: 2_250 });
    expect(shown.decision === 'included' || shown.priceMinor === 2_250).toBe(true);
    const third = await ask(world, clientId, { minutes: 3, receivedAt: '2025-04-10T11:00:00Z' });
    expect((await decide(world, third.body.id, 'billed')).body).toMatchObject({
      billedMinutes: 0,
      priceMinor: 0,
    });
    expect((await entryOf(billed.body.timeEntryId)).billedBecause).toContain(
      'with the day’s other questions',
    );
  });

  test('at a price that was agreed on instead of the rule’s, which its charge says', async () => {
    const { id, clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, { minutes: 6 });
    await decide(world, asked.body.id, 'billed', { quote: { priceMinor: 2_000 } });
    expect(await chargesOf(id)).toMatchObject([
      { amountMinor: 2_000, because: 'Question answered: 6\u00a0min worked, at the agreed price of €20.00' },
    ]);
  });

  test('undone, its entry is voided and its charge credited, and it can be decided anew', async () => {
    const { id, clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, { minutes: 6 });
    const billed = await decide(world, asked.body.id, 'billed');
    const undone = await undo(world, asked.body.id);
    expect(undone.body).toMatchObject({
      state: 'open',
      decision: null,
      decidedAt: null,
      billedMinutes: null,
      priceMinor: null,
      valueMinor: null,
      timeEntryId: null,
      chargeId: null,
    });
    expect((await entryOf(billed.body.timeEntryId)).voidedAt).not.toBeNull();
    const charges = await chargesOf(id);
    expect(charges.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['consultation', 2_250],
      ['credit', -2_250],
    ]);
    expect(charges[1]?.because).toMatch(/^Taken back: Question answered/);
    expect(await totals()).toEqual([{ entries: 0, actualMinutes: 0, billedMinutes: 0, chargedMinutes: 0 }]);
    const again = await decide(world, asked.body.id, 'gifted');
    expect(again.body).toMatchObject({ decision: 'gifted', priceMinor: 0, valueMinor: 2_250 });
  });

  test('is not undone once its charge stands on an invoice', async () => {
    const { clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, { minutes: 6 });
    const billed = await decide(world, asked.body.id, 'billed');
    await world.database.write(world.practiceId, (db) =>
      db.updateTable('charges').set({ invoiceId: 'an invoice' }).execute(),
    );
    const refused = await undo(world, asked.body.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'charge-invoiced']);
    expect((await entryOf(billed.body.timeEntryId)).voidedAt).toBeNull();
  });

  test('its entry changes only with its decision', async () => {
    const { clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, { minutes: 6 });
    const { timeEntryId } = (await decide(world, asked.body.id, 'billed')).body;
    const params = { id: timeEntryId ?? '' };
    const tried = [
      await world.call(timeEntries.change, { params, body: { minutes: 30 } }),
      await world.call(timeEntries.void, { params }),
      await world.call(timeEntries.restore, { params }),
    ];
    expect(tried.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'entry-of-ask'],
      [409, 'entry-of-ask'],
      [409, 'entry-of-ask'],
    ]);
    expect(tried[0]?.body).toMatchObject({ askId: asked.body.id });
  });
});
