import { describe, expect, test } from 'vitest';
import type { AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import { samples } from '../../../core/work/agreements/sample-data.properties.ts';
import { languages } from '../../../locales/languages.ts';
import { differencesOf } from './compare-versions.ts';
import { hashOfData } from './hash-of-data.ts';
import { type ClauseInWords, wordClauses, wordTitle } from './word-clauses.ts';

const named = Object.entries(samples) as readonly [keyof typeof samples, AgreementData][];

function textOf(clauses: readonly ClauseInWords[]): string {
  return clauses.flatMap(({ heading, sentences, lines }) => [heading, ...sentences, ...lines]).join('\n');
}

/** Every number and every date in the data, each with the data in which it alone is another. */
function othersOf(data: AgreementData): readonly { path: string; other: AgreementData }[] {
  const found: { path: string; other: AgreementData }[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const changed = anotherValue(value);
    if (changed !== undefined) found.push({ path: path.join('.'), other: withValue(data, path, changed) });
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
  };
  visit(data, []);
  return found;
}

function anotherValue(value: unknown): number | string | undefined {
  if (typeof value === 'number') return value + 7;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  return Temporal.PlainDate.from(value).add({ days: 3 }).toString();
}

function withValue(data: AgreementData, path: readonly string[], value: unknown): AgreementData {
  const copy = structuredClone(data) as unknown as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  let inner = copy;
  for (const name of path.slice(0, -1)) inner = inner[name] as Record<string, unknown>;
  inner[last] = value;
  return copy as unknown as AgreementData;
}

/** Numbers that say nothing in an agreement of a kind, and why the text is silent about them. */
const silent: Readonly<Record<keyof typeof samples, readonly string[]>> = {
  hourly: ['form'],
  project: ['form'],
  // The notice of a retainer with a term is the one it was signed with.
  retainer: ['form', 'terms.noticeDays'],
  pieces: ['form'],
  // Nothing is charged, so nothing is urgent at a price or due on a day.
  'pro-bono': ['form', 'terms.urgentSurchargePercent', 'terms.paymentDays'],
};

describe.each(named)('the text of an agreement, %s', (kind, data) => {
  test.each(languages)('changes with every number and every date it is made from, in %s', (language) => {
    const text = textOf(wordClauses(data, language));
    const unheard = othersOf(data)
      .filter(({ other }) => textOf(wordClauses(other, language)) === text)
      .map(({ path }) => path);
    expect(unheard).toEqual(silent[kind]);
  });

  test.each(languages)('reads whole in %s: no text is missing, no value left out', (language) => {
    for (const { heading, sentences, lines } of wordClauses(data, language)) {
      for (const text of [heading, ...sentences, ...lines]) {
        expect(text).not.toMatch(/clause\.|heading\.|agreements:|[{}]|undefined|\bnull\b/);
        expect(text.trim()).not.toBe('');
      }
    }
  });
});

describe('every choice of the terms', () => {
  const { hourly, retainer } = samples;
  const terms = retainer.retainer;
  const choices: readonly AgreementData[] = [
    ...(['client', 'licence'] as const).map((ownership) => ({
      ...hourly,
      terms: { ...hourly.terms, ownership },
    })),
    { ...hourly, terms: { ...hourly.terms, paymentDays: 0, noticeDays: 0, responseWorkingDays: 0 } },
    { ...hourly, hourlyRateMinor: null, scope: { ...hourly.scope, included: [] } },
    ...[
      { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' as const },
      { incrementMinutes: 1, minimumMinutes: 15, roundPer: 'entry' as const },
      { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' as const },
      { incrementMinutes: 1, minimumMinutes: 15, roundPer: 'day' as const },
      { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'day' as const },
      { incrementMinutes: 10, minimumMinutes: 30, roundPer: 'day' as const },
    ].map((billing) => ({ ...hourly, billing })),
    ...(['bill', 'deduct-next', 'stop', 'ask'] as const).map((rule) => ({
      ...retainer,
      retainer: terms && { ...terms, overage: { ...terms.overage, rule } },
    })),
    ...[
      null,
      { capAmount: null, lifePeriods: null },
      { capAmount: 60, lifePeriods: null },
      { capAmount: null, lifePeriods: 1 },
    ].map((carry) => ({ ...retainer, retainer: terms && { ...terms, carry } })),
    ...(['offer', 'auto', 'none'] as const).map((renewal) => ({
      ...retainer,
      retainer: terms && {
        ...terms,
        term: { periods: 3, trial: true, renewal, noticeDays: 0, keepCarried: false },
      },
    })),
    {
      ...retainer,
      retainer: terms && { ...terms, frontOfLine: true, monthlyReport: true, stopsUnpaid: true },
    },
    ...[false, true].map((trial) => ({
      ...retainer,
      retainer: terms && {
        ...terms,
        renewals: [{ startsOn: '2025-09-01', periods: 6, trial, keepCarried: true }],
      },
    })),
    ...(['week', 'quarter'] as const).map((every) => ({
      ...retainer,
      retainer: terms && { ...terms, every, allowance: { unit: 'minutes' as const, amount: 0 } },
    })),
    {
      ...retainer,
      scope: { ...retainer.scope, included: [] },
      retainer: terms && { ...terms, overage: { ...terms.overage, rateMinor: 0 } },
    },
  ];

  test.each(languages)('reads otherwise and whole in %s', (language) => {
    const texts = choices.map((data) => textOf(wordClauses(data, language)));
    expect(texts.filter((text) => /clause\.|[{}]|undefined/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('a version', () => {
  test('has the same hash for the same data, whatever their order, and another for any change', () => {
    const { hourly } = samples;
    const { form, ...rest } = hourly;
    expect(hashOfData({ ...rest, form })).toBe(hashOfData(hourly));
    const hashes = othersOf(hourly).map(({ other }) => hashOfData(other));
    expect(new Set([...hashes, hashOfData(hourly)]).size).toBe(hashes.length + 1);
  });

  test('names its years in every date, and writes amounts out', () => {
    const text = textOf(wordClauses(samples.retainer, 'es'));
    expect(text).toContain('le reservamos 20 horas y 30 minutos cada mes');
    expect(text).toContain('desde el 1 de marzo de 2025');
    expect(wordTitle(samples.hourly, 'it')).toBe('Accordo: Online shop');
  });

  test('that says the same differs in nothing, though its clauses moved to other numbers', () => {
    const { hourly } = samples;
    const text = wordClauses(hourly, 'fr');
    expect(differencesOf(text, text)).toEqual([]);
  });
});
