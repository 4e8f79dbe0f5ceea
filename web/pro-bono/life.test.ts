import { expect, test } from 'vitest';
import type { Engagement } from '../../contract/work/engagements.ts';
import { lifeOf } from './life.ts';

const today = '2026-03-02';
const engagement: Engagement = {
  id: 'e',
  clientId: 'c',
  title: 'Choir',
  startsOn: '2025-09-01',
  endsOn: null,
  reviewOn: '2026-02-20',
  kind: 'pro-bono',
  state: 'active',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  hourlyRateMinor: null,
  billing: { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' },
  earlierBilling: [],
  scope: null,
  retainer: null,
  proBono: null,
  imported: false,
  override: null,
  convertedFromId: null,
  setAside: null,
  openPeriodIndex: null,
  createdAt: '',
  activatedAt: null,
};
const benefit = (id: string, dueOn: string, more: object = {}) => ({
  id,
  engagementId: 'e',
  clientId: 'c',
  kind: 'testimonial' as const,
  expected: 'Two sentences',
  dueOn,
  state: 'promised' as const,
  receivedOn: null,
  evidence: null,
  evidenceUrl: null,
  evidenceFile: null,
  worthMinor: null,
  currency: 'EUR',
  remindedAt: null,
  ...more,
});
const review = {
  id: 'r',
  engagementId: 'e',
  on: '2025-12-01',
  outcome: 'extend' as const,
  note: '',
  results: [],
  reviewOn: '2026-02-20',
  convertedTo: null,
  facts: { minutes: 300, valueMinor: 30_000, asks: 4, benefitsReceived: 0, benefitsPromised: 2 },
};
const kinds = (steps: readonly { kind: string; on: string }[]) =>
  steps.map(({ kind, on }) => `${on} ${kind}`);

test('a life is told in order, and an overdue review is still ahead', () => {
  const benefits = [
    benefit('b1', '2025-11-01', { receivedOn: '2025-10-20', state: 'received' }),
    benefit('b2', '2026-06-01'),
  ];
  const { past, ahead } = lifeOf({ engagement, benefits, earlier: [review] }, today);
  expect(kinds(past)).toEqual(['2025-09-01 began', '2025-10-20 received', '2025-12-01 review']);
  expect(kinds(ahead)).toEqual(['2026-02-20 review-ahead', '2026-06-01 promised']);
});

test('what is done without is no step, and an ended engagement has no review ahead', () => {
  const benefits = [benefit('b1', '2026-01-01', { state: 'waived' })];
  const ended = { ...engagement, state: 'ended' as const, endsOn: '2026-01-31' };
  const { past, ahead } = lifeOf({ engagement: ended, benefits, earlier: [] }, today);
  expect(kinds(past)).toEqual(['2025-09-01 began', '2026-01-31 ended']);
  expect(ahead).toEqual([]);
});
