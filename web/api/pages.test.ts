import { expect, test } from 'vitest';
import { abilityAt } from './pages.ts';

test('A page is found by its route and by the address of one of its records', () => {
  expect(abilityAt('/clients/$clientId/ending')).toBe('ending.decide');
  expect(abilityAt('/clients/0198-7a/ending')).toBe('ending.decide');
  expect(abilityAt('/clients/portfolio')).toBe('portfolio.see');
  expect(abilityAt('/engagements/0198-7a')).toBe('engagement.see');
});

test('An address that is none of ours is nobody’s secret', () => {
  expect(abilityAt('/no/such/page')).toBeNull();
  expect(abilityAt('/toString')).toBeNull();
});
