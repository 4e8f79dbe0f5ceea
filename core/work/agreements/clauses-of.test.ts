import { describe, expect, test } from 'vitest';
import type { AgreementData } from './agreement-data.ts';
import type { ClauseKey, Statement } from './clause-facts.ts';
import { clausesOf } from './clauses-of.ts';
import { rateForAdvice } from './rate-for-advice.ts';
import { samples } from './sample-data.properties.ts';

const { hourly, retainer, pieces } = samples;
const proBono = samples['pro-bono'];

function keysOf(data: AgreementData): readonly ClauseKey[] {
  return clausesOf(data).map(({ key }) => key);
}

function codesOf(data: AgreementData, wanted: ClauseKey): readonly string[] {
  const clause = clausesOf(data).find(({ key }) => key === wanted);
  return (clause?.sentences ?? []).map((sentence) => ('text' in sentence ? 'written' : sentence.code));
}

function factsOf(data: AgreementData, wanted: ClauseKey, code: string) {
  const isIt = (statement: Statement) => 'code' in statement && statement.code === code;
  const found = clausesOf(data)
    .find(({ key }) => key === wanted)
    ?.sentences.find(isIt);
  return found && 'facts' in found ? found.facts : undefined;
}

const bare: AgreementData = {
  ...hourly,
  endsOn: null,
  reviewOn: null,
  changeOrders: [],
  scope: { problem: '', included: [], excluded: [], successCriteria: [] },
};

describe('the clauses of an agreement', () => {
  test('stand in one order, numbered from 1', () => {
    const clauses = clausesOf(hourly);
    expect(clauses.map(({ number }) => number)).toEqual(clauses.map((_, position) => position + 1));
    expect(keysOf(hourly)).toEqual([
      ...['parties', 'problem', 'included', 'excluded', 'success', 'fee', 'consultations', 'response'],
      ...['change-orders', 'payment', 'late-payment', 'ownership', 'confidentiality', 'ending'],
    ]);
  });

  test('without data do not stand, and take no number', () => {
    expect(keysOf(bare)).not.toContain('problem');
    expect(keysOf(bare)).not.toContain('excluded');
    const quiet = {
      ...bare,
      terms: { ...bare.terms, confidentialityYears: 0, lateInterest: 'none' as const },
    };
    expect(keysOf(quiet)).toEqual([
      ...['parties', 'included', 'fee', 'consultations', 'response', 'change-orders', 'payment'],
      ...['ownership', 'ending'],
    ]);
  });

  test('refer to each other by the number under which they stand', () => {
    const number = clausesOf(hourly).find(({ key }) => key === 'change-orders')?.number;
    expect(factsOf(hourly, 'excluded', 'lead')).toEqual({ clause: number });
  });

  test('of free work ask for no payment, until a change order adds paid work', () => {
    expect(keysOf(proBono)).not.toContain('payment');
    expect(keysOf({ ...proBono, changeOrders: hourly.changeOrders })).toContain('payment');
  });

  test('follow from the data alone: the same data twice make the same clauses', () => {
    expect(clausesOf(structuredClone(retainer))).toEqual(clausesOf(retainer));
  });
});

describe('the fee', () => {
  test('of a retainer says what is left over, what goes past it and what was agreed since', () => {
    expect(codesOf(retainer, 'fee')).toEqual([
      ...['retainer', 'grant', 'periods', 'partial', 'unused-carries-cap-life', 'over-bill', 'courtesy'],
      ...['changed-next-period', 'perks'],
    ]);
  });

  test('values a courtesy at the rate past the allowance', () => {
    expect(factsOf(retainer, 'fee', 'courtesy')).toMatchObject({ value: { minor: 36_000 } });
    expect(factsOf(pieces, 'fee', 'courtesy')).toMatchObject({ value: { minor: 40_000 } });
  });

  test('of hourly work without a rate is left to be agreed', () => {
    expect(codesOf({ ...hourly, hourlyRateMinor: null }, 'fee')).toEqual(['no-rate']);
  });
});

describe('consultations', () => {
  const billed = (incrementMinutes: number, minimumMinutes: number, roundPer: 'entry' | 'day' = 'entry') =>
    codesOf({ ...hourly, billing: { incrementMinutes, minimumMinutes, roundPer } }, 'consultations');

  test('state the billing rule by what of it has an effect', () => {
    expect(billed(1, 0)).toContain('billing-exact');
    expect(billed(15, 15)).toContain('billing-increment');
    expect(billed(1, 15)).toContain('billing-minimum');
    expect(billed(10, 30)).toContain('billing-both');
  });

  test('work out one short answer as an example, with the figures of the meter', () => {
    expect(factsOf(hourly, 'consultations', 'example-priced')).toEqual({
      actual: 5,
      billed: 30,
      price: { minor: 4_750 },
    });
    expect(billed(15, 15, 'day')).not.toContain('example-priced');
  });

  test('of a retainer outside its scope cost the agreed rate, else the one past the allowance, else what the fee comes to', () => {
    const terms = retainer.retainer;
    const unpriced = terms && { ...terms, overage: { ...terms.overage, rateMinor: 0 } };
    expect(rateForAdvice({ hourlyRateMinor: 9_000, retainer: terms })).toBe(9_000);
    expect(rateForAdvice({ hourlyRateMinor: null, retainer: terms })).toBe(18_000);
    expect(rateForAdvice({ hourlyRateMinor: null, retainer: unpriced })).toBe(14_634);
    expect(rateForAdvice({ hourlyRateMinor: null, retainer: pieces.retainer })).toBeNull();
  });
});

describe('the end', () => {
  test('that is agreed takes the place of a term', () => {
    expect(codesOf(retainer, 'ending')).toContain('term');
    const ending = codesOf({ ...retainer, endsOn: '2025-12-31' }, 'ending');
    expect(ending).toContain('ends');
    expect(ending).not.toContain('renewal-offer');
  });

  test('of a retainer keeps the notice its term was signed with, and binds to the end of the term', () => {
    expect(factsOf(retainer, 'ending', 'notice-term')).toEqual({ days: 15 });
    expect(factsOf(pieces, 'ending', 'notice')).toEqual({ days: 45 });
  });
});
