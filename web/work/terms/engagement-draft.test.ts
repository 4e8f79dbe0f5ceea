import { describe, expect, test } from 'vitest';
import { NewEngagement } from '../../../contract/work/engagements.ts';
import {
  type EngagementValues,
  engagementBody,
  engagementErrors,
  startEngagement,
} from './engagement-draft.ts';
import { effectiveRate, retainerPreview } from './retainer-draft.ts';

const filled = (more: Partial<EngagementValues> = {}): EngagementValues => ({
  ...startEngagement({ clientId: 'kestrel' }, '2025-06-01', 9000),
  title: 'Online shop',
  ...more,
});
const retainer = (more: Partial<EngagementValues> = {}) =>
  filled({ kind: 'retainer', feeMinor: 300_000, amount: 1200, rateMinor: 18_000, ...more });

describe('a new engagement', () => {
  test('asks only for what its kind needs', () => {
    expect(engagementErrors(filled())).toEqual({});
    expect(engagementErrors(filled({ kind: 'pro-bono' }))).toEqual({});
    expect(engagementErrors(filled({ kind: 'retainer' }))).toEqual({ feeMinor: 'money', amount: 'duration' });
  });

  test('needs a client, known or new, a title and a start', () => {
    expect(engagementErrors(filled({ clientId: null, title: ' ', startsOn: '' }))).toEqual({
      clientId: 'required',
      title: 'required',
      startsOn: 'required',
    });
    expect(engagementErrors(filled({ clientId: null, newClientName: 'Bodega' }))).toEqual({});
    expect(engagementErrors(filled({ clientId: null, newClientName: ' ' }))).toEqual({
      newClientName: 'required',
    });
  });

  test('cannot end before it starts', () => {
    expect(engagementErrors(filled({ endsOn: '2025-05-31' }))).toEqual({ endsOn: 'end-before-start' });
  });

  test('says nothing about what was left empty', () => {
    expect(engagementBody(filled({ hourlyRateMinor: null }), 'kestrel')).toEqual({
      clientId: 'kestrel',
      kind: 'hourly',
      title: 'Online shop',
      startsOn: '2025-06-01',
    });
  });

  test('takes each line of the scope as one item', () => {
    const body = engagementBody(
      filled({ included: 'Design\n\n Two rounds ', excluded: 'Hosting' }),
      'kestrel',
    );
    expect(body.scope).toEqual({
      problem: '',
      included: ['Design', 'Two rounds'],
      excluded: ['Hosting'],
      successCriteria: [],
    });
  });

  test('is what the contract takes, for every kind', () => {
    const benefits = [
      { row: 1, kind: 'testimonial', expected: 'Two sentences', dueOn: '2025-12-01' },
    ] as const;
    const drafts = [
      filled(),
      filled({ kind: 'project', endsOn: '2025-12-31', incrementMinutes: 15, minimumMinutes: 30 }),
      retainer({
        carry: 'limited',
        capAmount: 600,
        lifePeriods: 1,
        perks: [{ row: 1, label: 'Call', amount: 30 }],
      }),
      retainer({ rule: 'stop', term: 'open', anchorOn: '2025-05-15' }),
      filled({ kind: 'pro-bono', reviewOn: '2025-09-01', capMinutesPerMonth: 300, benefits }),
    ];
    for (const draft of drafts)
      expect(NewEngagement.safeParse(engagementBody(draft, 'x')).success).toBe(true);
  });
});

describe('the terms of a retainer', () => {
  test('start from a suggestion', () => {
    const start = startEngagement({ kind: 'retainer', amount: 600, feeMinor: 90_000 }, '2025-06-01', 9000);
    expect(start).toMatchObject({ kind: 'retainer', amount: 600, feeMinor: 90_000, rateMinor: 9000 });
    const rateless = startEngagement({ kind: 'retainer', amount: 600, feeMinor: 90_000 }, '2025-06-01', null);
    expect(rateless.rateMinor).toBe(9000);
  });

  test('name a rate only where overage is charged', () => {
    expect(engagementErrors(retainer({ rateMinor: null }))).toEqual({ rateMinor: 'money' });
    expect(engagementErrors(retainer({ rateMinor: null, rule: 'deduct-next' }))).toEqual({});
    expect(engagementBody(retainer({ rule: 'stop', courtesyAmount: 60 }), 'x').retainer?.overage).toEqual({
      rule: 'stop',
      courtesyAmount: 0,
    });
  });

  test('with limits on carrying over name at least one of them', () => {
    expect(engagementErrors(retainer({ carry: 'limited' }))).toEqual({ capAmount: 'required' });
    expect(engagementErrors(retainer({ carry: 'limited', lifePeriods: 1 }))).toEqual({});
  });

  test('are previewed as soon as fee and allowance are known', () => {
    expect(retainerPreview(retainer({ amount: null }))).toBeNull();
    expect(retainerPreview(retainer())?.allowance).toEqual({ unit: 'minutes', amount: 1200 });
  });

  test('show what an hour costs beside the hourly rate', () => {
    expect(effectiveRate(retainer(), 18_000)).toEqual({ rateMinor: 15_000, percentBelow: 17 });
    expect(effectiveRate(retainer(), null)).toEqual({ rateMinor: 15_000, percentBelow: null });
    expect(effectiveRate(retainer({ unit: 'deliverables', amount: 4 }), 18_000)).toEqual({
      rateMinor: 75_000,
      percentBelow: null,
    });
    expect(effectiveRate(retainer({ amount: 0 }), 18_000)).toBeNull();
  });
});
