import { expect, test } from 'vitest';
import { reasonBeyond } from './reason-beyond.ts';

test('Beside its clause a reason goes on with what follows from it, in every language', () => {
  const clause = 'Paid campaigns';
  for (const cited of [
    'Outside: “Paid campaigns”.',
    'Fuera: «Paid campaigns».',
    'Hors : « Paid campaigns ».',
  ]) {
    expect(reasonBeyond(`${cited} 6 min worked.`, clause)).toBe('6 min worked.');
  }
});

test('A reason that says nothing else, or cites no clause, stays whole', () => {
  expect(reasonBeyond('Outside: “Paid campaigns”.', 'Paid campaigns')).toBe('Outside: “Paid campaigns”.');
  expect(reasonBeyond('No line covers it. 6 min.', null)).toBe('No line covers it. 6 min.');
  expect(reasonBeyond('No line covers it. 6 min.', 'Paid campaigns')).toBe('No line covers it. 6 min.');
});
