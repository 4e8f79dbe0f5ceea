import { expect, test } from 'vitest';
import { readRefusal } from './read-refusal.ts';

const said = { status: 409, detail: 'No.' };
const choir = { engagementId: 'e1', title: 'Choir', on: '2026-05-01', by: 'review' };

test('a refusal for want of a place names who makes room next, and how many paying clients would', () => {
  const facts = { active: 1, limit: 1, payingClients: 2, payingClientsNeeded: 6, makesRoom: [choir] };
  expect(readRefusal({ code: 'pro-bono-limit-reached', ...said, ...facts })).toEqual({
    of: 'places',
    active: 1,
    limit: 1,
    payingClients: 2,
    room: [choir, { by: 'paying', count: 6 }],
  });
});

test('a refusal for its share offers fewer hours, and another engagement less where none ends', () => {
  const facts = { minutes: 900, ofMinutes: 6933, percent: 13, limitPercent: 10, makesRoom: [] };
  expect(readRefusal({ code: 'pro-bono-share-reached', ...said, ...facts })).toEqual({
    of: 'share',
    minutes: 900,
    ofMinutes: 6933,
    percent: 13,
    limitPercent: 10,
    room: [{ by: 'cap' }, { by: 'less' }],
  });
});

test('any other problem is none of the gate', () => {
  expect(readRefusal({ code: 'pro-bono-incomplete', ...said })).toBeNull();
});
