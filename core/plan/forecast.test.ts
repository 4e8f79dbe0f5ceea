import { expect, test } from 'vitest';
import { concentrationOf, type Expected, forecastMonths, runwayOf } from './forecast.ts';

const expected = (rest: Partial<Expected>): Expected => ({
  month: '2025-07',
  clientId: 'a',
  certainty: 'secured',
  percent: 100,
  amountMinor: 50_000,
  minutes: 600,
  isPromised: true,
  ...rest,
});

test('three retainers of 500.00 are 1,500.00 of secured income and 30 promised hours', () => {
  const [july, august] = forecastMonths(
    ['2025-07', '2025-08'],
    [expected({}), expected({}), expected({})],
    9_600,
  );
  expect(july).toEqual({
    month: '2025-07',
    securedMinor: 150_000,
    likelyMinor: 0,
    openMinor: 0,
    promisedMinutes: 1_800,
    plannedMinutes: 0,
    capacityMinutes: 9_600,
    freeMinutes: 7_800,
  });
  expect(august).toMatchObject({ securedMinor: 0, freeMinutes: 9_600 });
});

test('what is likely counts by its probability, rounded once', () => {
  const likely = expected({ certainty: 'likely', percent: 60, amountMinor: 333, minutes: 100 });
  const open = expected({
    certainty: 'open',
    percent: 30,
    amountMinor: 1_000,
    minutes: 200,
    isPromised: false,
  });
  expect(forecastMonths(['2025-07'], [likely, likely, open], 1_000)[0]).toMatchObject({
    securedMinor: 0,
    likelyMinor: 400,
    openMinor: 300,
    promisedMinutes: 0,
    plannedMinutes: 180,
    freeMinutes: 820,
  });
});

test('over 40 % of the income is high, from 25 % on moderate', () => {
  const shares = concentrationOf([
    { clientId: 'small', amount: 250 },
    { clientId: 'large', amount: 401 },
    { clientId: 'third', amount: 349 },
    { clientId: 'none', amount: 0 },
  ]);
  expect(shares).toEqual([
    { clientId: 'large', sharePerMille: 401, level: 'high' },
    { clientId: 'third', sharePerMille: 349, level: 'moderate' },
    { clientId: 'small', sharePerMille: 250, level: 'moderate' },
  ]);
  expect(concentrationOf([])).toEqual([]);
});

test('the runway ends in the first month that the reserve and the secured income do not cover', () => {
  const months = forecastMonths(['2025-07', '2025-08', '2025-09'], [expected({ amountMinor: 100_000 })], 0);
  expect(runwayOf(150_000, 200_000, months)).toBe(1);
  expect(runwayOf(900_000, 200_000, months)).toBe(3);
  expect(runwayOf(0, 200_000, months)).toBe(0);
});
