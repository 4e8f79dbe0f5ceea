import { describe, expect, test } from 'vitest';
import { monthsAfter, reviewBody, reviewErrors, startReview } from './review-draft.ts';

const today = '2026-03-15';
const engagement = {
  id: 'e',
  clientId: 'c',
  kind: 'pro-bono',
  title: 'Choir',
  state: 'active',
  startsOn: '2025-09-01',
  endsOn: null,
  reviewOn: '2026-03-10',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  hourlyRateMinor: 9_500,
  billing: { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' as const },
  scope: { problem: 'Empty seats', included: ['A page'], excluded: ['Print'], successCriteria: ['Full'] },
  earlierBilling: [],
  retainer: null,
  proBono: null,
  imported: false,
  override: null,
  convertedFromId: null,
  openPeriodIndex: null,
  createdAt: '',
  activatedAt: null,
} as const;
const steady = { rising: false, risen: [], test: '', pValue: null, because: '', months: [] };
const sheet = {
  engagement: { ...engagement, earlierBilling: [], scope: { ...engagement.scope } },
  since: '2025-09-01',
  dueOn: '2026-03-10',
  overdueDays: 5,
  minutes: 600,
  valueMinor: 95_000,
  currency: 'EUR',
  asks: 9,
  urgentShare: 0.2,
  months: [],
  criteria: ['Full'],
  benefits: [],
  earlier: [],
  pressure: steady,
  proposal: { kind: 'retainer' as const, minutesPerMonth: 240, hourlyRateMinor: 9_500, feeMinor: 38_000 },
} as unknown as Parameters<typeof startReview>[0];
const begun = startReview(sheet, today);

test('a day some months later stays within its month', () => {
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsAfter('2025-12-15', 3)).toBe('2026-03-15');
});

describe('a review', () => {
  test('begins without a decision, and with the conversion where demand rises', () => {
    expect(begun.outcome).toBe('');
    expect(begun.startsOn).toBe('2026-04-01');
    expect(begun.endsOn).toBe('2026-03-31');
    expect(startReview({ ...sheet, pressure: { ...steady, rising: true } }, today).outcome).toBe('convert');
    expect(reviewErrors(begun, sheet, today)).toEqual({ outcome: 'required' });
  });

  test('may be set six months ahead and no further', () => {
    const extend = { ...begun, outcome: 'extend' as const };
    expect(reviewErrors({ ...extend, reviewOn: '2026-09-15' }, sheet, today)).toEqual({});
    expect(reviewErrors({ ...extend, reviewOn: '2026-09-16' }, sheet, today)).toEqual({
      reviewOn: 'too-far',
    });
    expect(reviewErrors({ ...extend, reviewOn: today }, sheet, today)).toEqual({ reviewOn: 'too-far' });
  });

  test('sends what its outcome needs, and only results that were said', () => {
    const results = [{ criterion: 'Full', met: 'partly' as const, note: ' Two thirds ' }];
    expect(reviewBody({ ...begun, outcome: 'extend', results, reviewOn: '2026-06-15' })).toEqual({
      outcome: 'extend',
      note: '',
      reviewOn: '2026-06-15',
      results: [{ criterion: 'Full', met: 'partly', note: 'Two thirds' }],
    });
    expect(reviewBody({ ...begun, outcome: 'end' })).toEqual({
      outcome: 'end',
      note: '',
      results: [],
      endsOn: '2026-03-31',
    });
  });

  test('turns free work into the retainer that was proposed', () => {
    expect(reviewErrors({ ...begun, outcome: 'convert' }, sheet, today)).toEqual({});
    expect(reviewBody({ ...begun, outcome: 'convert' }).convert).toEqual({
      kind: 'retainer',
      startsOn: '2026-04-01',
      title: 'Choir',
      hourlyRateMinor: 9_500,
      retainer: {
        feeMinor: 38_000,
        allowance: { unit: 'minutes', amount: 240 },
        period: { every: 'month' },
        carry: null,
        overage: { rule: 'bill', courtesyAmount: 0, rateMinor: 9_500 },
        term: { periods: 3, trial: true, renewal: 'offer', noticeDays: 30 },
      },
    });
  });

  test('by the hour needs a rate', () => {
    const hourly = { ...begun, outcome: 'convert' as const, kind: 'hourly' as const, hourlyRateMinor: null };
    expect(reviewErrors(hourly, sheet, today)).toEqual({ hourlyRateMinor: 'money' });
    expect(reviewBody({ ...hourly, hourlyRateMinor: 8_000 }).convert).not.toHaveProperty('retainer');
  });
});
