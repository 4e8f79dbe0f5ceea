import { describe, expect, test } from 'vitest';
import { changesOf, scopeOfValues, startAgreement, termsOfValues } from './agreement-values.ts';

const terms = {
  responseWorkingDays: 2,
  urgentSurchargePercent: 0,
  paymentDays: 30,
  lateInterest: 'statutory',
  ownership: 'on-payment',
  confidentialityYears: 2,
  noticeDays: 30,
} as const;
const billing = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;
const scope = { problem: 'Slow shop', included: ['A', 'B'], excluded: [], successCriteria: ['Fast'] };
const start = startAgreement({ billing, scope }, terms);

describe('the form of an agreement', () => {
  test('starts with what holds, and untouched sends nothing', () => {
    expect(start).toMatchObject({ included: 'A\nB', minimumMinutes: 15, paymentDays: 30 });
    expect(changesOf(start, { ...start, included: ' A\n\nB ' })).toEqual({});
  });

  test('sends the terms, the billing rule or the scope, whichever was changed', () => {
    expect(changesOf(start, { ...start, paymentDays: 14 })).toEqual({ terms: { ...terms, paymentDays: 14 } });
    expect(changesOf(start, { ...start, incrementMinutes: 30 })).toEqual({
      billing: { ...billing, incrementMinutes: 30 },
    });
    expect(changesOf(start, { ...start, excluded: 'C' })).toEqual({ scope: { ...scope, excluded: ['C'] } });
  });

  test('takes nought for a number', () => {
    expect(termsOfValues({ ...start, paymentDays: 0 }).paymentDays).toBe(0);
  });

  test('starts empty where no scope was written', () => {
    expect(scopeOfValues(startAgreement({ billing, scope: null }, terms))).toEqual({
      problem: '',
      included: [],
      excluded: [],
      successCriteria: [],
    });
  });
});
