import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GateFacts, mayActivateFree, type ProBonoLimits, placesOf } from './gate.ts';

const usual: ProBonoLimits = { payingClientsPerPlace: 4, placesAtLeast: 1, sharePercent: 10 };
const facts: GateFacts = {
  limits: usual,
  active: 0,
  payingClients: 4,
  promisedMinutes: 0,
  newMinutes: 300,
  monthMinutes: 9_600,
};

test('one place for every four paying clients, and one even without any', () => {
  expect([0, 3, 4, 7, 8, 12].map((clients) => placesOf(usual, clients))).toEqual([1, 1, 1, 1, 2, 3]);
});

test('the last place may be taken, the one after it not, with what would make room', () => {
  expect(mayActivateFree(facts)).toEqual({ may: true });
  expect(mayActivateFree({ ...facts, active: 1, payingClients: 5 })).toEqual({
    refused: 'pro-bono-limit-reached',
    active: 1,
    limit: 1,
    payingClients: 5,
    payingClientsNeeded: 3,
  });
});

test('a tenth of the month exactly still fits, a minute more does not', () => {
  expect(mayActivateFree({ ...facts, promisedMinutes: 660 })).toEqual({ may: true });
  expect(mayActivateFree({ ...facts, promisedMinutes: 661 })).toEqual({
    refused: 'pro-bono-share-reached',
    minutes: 961,
    ofMinutes: 9_600,
    percent: 11,
    limitPercent: 10,
  });
});

test('without known hours of a month no share is checked', () => {
  expect(mayActivateFree({ ...facts, newMinutes: 90_000, monthMinutes: null })).toEqual({ may: true });
});

test('a practice that wants no free work at all has no place', () => {
  const none = { ...usual, placesAtLeast: 0 };
  expect(mayActivateFree({ ...facts, limits: none, payingClients: 3 })).toMatchObject({
    refused: 'pro-bono-limit-reached',
    limit: 0,
    payingClientsNeeded: 1,
  });
});

test('as many paying clients as are said to be needed do make room', () => {
  const any = fc.record({
    perPlace: fc.integer({ min: 1, max: 20 }),
    atLeast: fc.integer({ min: 0, max: 5 }),
    active: fc.integer({ min: 0, max: 30 }),
    payingClients: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(any, ({ perPlace, atLeast, active, payingClients }) => {
      const limits = { payingClientsPerPlace: perPlace, placesAtLeast: atLeast, sharePercent: 100 };
      const asked = { ...facts, limits, active, payingClients, newMinutes: 0 };
      const answer = mayActivateFree(asked);
      if ('may' in answer || answer.refused !== 'pro-bono-limit-reached') return;
      expect(answer.payingClientsNeeded).toBeGreaterThan(0);
      const more = payingClients + answer.payingClientsNeeded;
      expect(mayActivateFree({ ...asked, payingClients: more })).toEqual({ may: true });
      expect(mayActivateFree({ ...asked, payingClients: more - 1 })).toMatchObject({ limit: answer.active });
    }),
  );
});
