import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { agreements } from '../../../contract/work/agreements.ts';
import { changeOrders } from '../../../contract/work/change-orders.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-10T08:00:00Z');
});
afterAll(() => world.close());

const scope = {
  problem: 'Nobody finds the shop',
  included: ['A monthly report'],
  excluded: ['Translations'],
  successCriteria: ['More orders'],
};

/** The text of an agreement as one reads it. */
async function read(id: string, query: Readonly<Record<string, string | number>> = {}) {
  const { body } = await world.call(agreements.get, { params: { id }, query });
  return {
    ...body,
    text: body.clauses.flatMap(({ sentences, lines }) => [...sentences, ...lines]).join('\n'),
  };
}

async function versions(id: string) {
  const { body } = await world.call(agreements.versions, { params: { id } });
  return body.items.map(({ version, because }) => `${version} ${because}`);
}

describe('an agreement', () => {
  test('of a draft is read as it stands, and has no version', async () => {
    const { body: client } = await world.call(clients.add, { body: { name: 'Bodega Ruiz' } });
    const { body: draft } = await world.call(engagements.draft, {
      body: { clientId: client.id, kind: 'project', title: 'Label', startsOn: '2025-03-10', scope },
    });
    const found = await read(draft.id);
    expect(found).toMatchObject({ version: 0, because: 'As it stands now', title: 'Agreement: Label' });
    expect(found.text).toContain('We agree on the hourly rate in writing');
    expect(await versions(draft.id)).toEqual([]);
    await world.call(agreements.setTerms, { params: { id: draft.id }, body: { paymentDays: 14 } });
    expect((await read(draft.id)).text).toContain('payable within 14 days');
    expect(await versions(draft.id)).toEqual([]);
  });

  test('gets a version when it is activated, and one for each change of what it says', async () => {
    const { id } = await engage(world, { scope });
    const change = (body: object) => world.call(engagements.change, { params: { id }, body });
    await change({ hourlyRateMinor: 12_000 });
    await change({ hourlyRateMinor: 12_000 });
    await change({ scope: { ...scope, included: ['A monthly report', 'A call'] }, title: 'Advice' });
    await world.call(agreements.setTerms, { params: { id }, body: { noticeDays: 60 } });
    await world.call(agreements.setTerms, { params: { id }, body: { noticeDays: 60 } });
    await world.call(engagements.end, { params: { id }, body: { on: '2025-12-31' } });
    expect(await versions(id)).toEqual([
      '5 An end was agreed: 31 December',
      '4 Other terms changed',
      '3 Changed: title, scope',
      '2 Changed: hourly rate',
      '1 Agreed',
    ]);
    expect((await read(id)).text).toContain('ends on 31 December 2025');
  });

  test('of a retainer states what was agreed since, and a change that changes nothing makes no version', async () => {
    const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
    const body = {
      feeMinor: 360_000,
      allowance: { unit: 'minutes', amount: 1500 },
      effective: 'next-period',
    };
    const { status } = await world.call(retainers.changeTerms, { params: { id }, body });
    expect(status).toBe(201);
    const { text } = await read(id);
    expect(text).toContain('You pay a fee of €3,000.00 a month');
    expect(text).toContain('we reserve 25 hours each month');
    expect(await versions(id)).toEqual(['2 New fee or allowance from 1 April', '1 Agreed']);
  });

  test('lists a change order that was approved, with its price, and names it as the reason', async () => {
    const { id: engagementId } = await engage(world, { scope });
    const body = { engagementId, line: 'A second language', priceMinor: 45_000 };
    const { body: order } = await world.call(changeOrders.propose, { body });
    const answer = { params: { id: order.id }, body: { answer: 'approved' } };
    expect((await world.call(changeOrders.answer, answer)).status).toBe(200);
    const { text } = await read(engagementId);
    expect(text).toContain('A second language: €450.00, approved on 10 March 2025');
    expect(await versions(engagementId)).toEqual(['2 Change order approved: A second language', '1 Agreed']);
  });

  test('is read in the language of the client, or in the one asked for', async () => {
    const { id, clientId } = await engage(world, { scope });
    expect((await read(id)).language).toBe('en');
    await world.call(clients.change, { params: { id: clientId }, body: { language: 'fr' } });
    expect(await read(id)).toMatchObject({ language: 'fr', title: 'Accord\u00a0: Work' });
    const spanish = await read(id, { language: 'es' });
    expect(spanish.text).toContain('La hora cuesta 100,00\u00a0€');
    expect(spanish.hash).toBe((await read(id)).hash);
  });

  test('keeps the text of an earlier version as it was agreed', async () => {
    const { id } = await engage(world, { scope });
    await world.call(engagements.change, { params: { id }, body: { hourlyRateMinor: 12_000 } });
    expect((await read(id, { version: 1 })).text).toContain('€100.00');
    expect((await read(id)).text).toContain('€120.00');
    const { status, body } = await world.call(agreements.get, { params: { id }, query: { version: 9 } });
    expect(status).toBe(404);
    expect(body.detail).toBe('This agreement has no version 9.');
  });

  test('is of its own practice alone', async () => {
    const { id } = await engage(world);
    const { apiKey: key } = await world.addPractice();
    for (const route of [agreements.get, agreements.terms, agreements.versions]) {
      expect((await world.call(route, { params: { id }, key })).status).toBe(404);
    }
  });

  test('that has ended takes no other terms', async () => {
    const { id } = await engage(world);
    await world.call(engagements.end, { params: { id }, body: { on: '2025-03-01' } });
    const { body } = await world.call(agreements.setTerms, { params: { id }, body: {} });
    expect(body.code).toBe('engagement-ended');
  });
});

describe('the terms', () => {
  test('are the usual ones until others are set', async () => {
    const { id } = await engage(world);
    const { body } = await world.call(agreements.terms, { params: { id } });
    expect(body).toEqual({
      responseWorkingDays: 2,
      urgentSurchargePercent: 0,
      paymentDays: 30,
      lateInterest: 'statutory',
      ownership: 'on-payment',
      confidentialityYears: 2,
      noticeDays: 30,
    });
  });
});

describe('the differences of two versions', () => {
  test('mark what was added and taken out, word by word, and leave out what is the same', async () => {
    const { id } = await engage(world, { scope });
    await world.call(engagements.change, {
      params: { id },
      body: { hourlyRateMinor: 12_000, scope: { ...scope, excluded: [] } },
    });
    const { body } = await world.call(agreements.differences, { params: { id }, query: { from: 1, to: 2 } });
    expect(body.clauses.map(({ key, change }) => `${key} ${change}`)).toEqual([
      'excluded removed',
      'fee changed',
      'consultations changed',
    ]);
    const marked = body.clauses[1]?.words.filter(({ how }) => how !== 'same');
    expect(marked).toEqual([
      { text: '€100.00', how: 'removed' },
      { text: '€120.00', how: 'added' },
    ]);
  });

  test('keep a line that was taken out on a line of its own', async () => {
    const { id } = await engage(world, { scope: { ...scope, included: ['A report', 'A call'] } });
    const body = { scope: { ...scope, included: ['A report'] } };
    await world.call(engagements.change, { params: { id }, body });
    const query = { from: 1, to: 2 };
    const { body: found } = await world.call(agreements.differences, { params: { id }, query });
    expect(found.clauses[0]?.words).toEqual([
      { text: 'We do the following for you:\n– A report', how: 'same' },
      { text: '\n– A call', how: 'removed' },
    ]);
  });
});

describe('the printed agreement', () => {
  const print = (id: string, query = '') =>
    world.fetch(
      new Request(`http://holdfast.test/api/v1/engagements/${id}/agreement.html${query}`, {
        headers: { authorization: `Bearer ${world.apiKey}` },
      }),
    );

  test('is a page without script, with a place to sign for each side', async () => {
    const { id } = await engage(world, { scope: { ...scope, included: ['<b>Bold</b> & plain'] } });
    const response = await print(id, '?language=it');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('<html lang="it">');
    expect(text).toContain('Versione 1, 10 marzo 2025');
    expect(text).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; plain');
    expect(text).not.toContain('<script');
    expect(text.match(/class="signature"/g)).toHaveLength(2);
  });

  test('says what is wrong with its address', async () => {
    const { id } = await engage(world);
    expect((await print(id, '?version=7')).status).toBe(404);
    expect((await print(id, '?language=xx')).status).toBe(422);
    expect((await print('none')).status).toBe(404);
  });
});
