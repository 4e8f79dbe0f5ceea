import { expect, test } from 'vitest';
import { expectedOf, partsOf, type Source, sumsOf } from './plan-figures.ts';

const source = (changes: Partial<Source>): Source => ({
  clientId: 'a',
  clientName: 'Kestrel',
  engagementId: 'e',
  title: 'Care',
  because: 'Agreed.',
  certainty: 'secured',
  percent: 100,
  isPromised: true,
  months: [
    { month: '2025-07', amountMinor: 50_000, minutes: 600 },
    { month: '2025-08', amountMinor: 50_000, minutes: 600 },
  ],
  ...changes,
});
const sources = [
  source({}),
  source({ title: 'More', certainty: 'likely', percent: 60 }),
  source({
    title: 'Worked',
    isPromised: false,
    months: [{ month: '2025-07', amountMinor: 70_000, minutes: 60 }],
  }),
];
const titles = (name: Parameters<typeof partsOf>[1], month: string | null) =>
  partsOf(sources, name, month).map((part) => [part.source.title, part.amount, part.counted]);

test('a figure is made of the sources of its kind, largest first, each at its chance', () => {
  expect(titles('secured', '2025-07')).toEqual([
    ['Worked', 70_000, 70_000],
    ['Care', 50_000, 50_000],
  ]);
  expect(titles('likely', null)).toEqual([['More', 100_000, 60_000]]);
  expect(titles('open', null)).toEqual([]);
});

test('promised hours are those of agreed allowances, all others are planned', () => {
  expect(titles('promised', '2025-07')).toEqual([['Care', 600, 600]]);
  expect(titles('planned', '2025-07')).toEqual([
    ['More', 600, 360],
    ['Worked', 60, 60],
  ]);
});

test('months add up', () => {
  const month = {
    month: '2025-07',
    securedMinor: 100,
    likelyMinor: 20,
    openMinor: 3,
    promisedMinutes: 60,
    plannedMinutes: 30,
    capacityMinutes: 80,
    freeMinutes: -10,
  };
  expect(expectedOf(month)).toBe(123);
  expect(sumsOf([month, month])).toMatchObject({ securedMinor: 200, expectedMinor: 246, freeMinutes: -20 });
});
