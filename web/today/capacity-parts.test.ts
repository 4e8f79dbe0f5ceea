import { expect, test } from 'vitest';
import { pictureOf } from './capacity-parts.ts';

const strip = {
  month: '2025-06',
  capacityMinutes: 10_000,
  freeMinutes: 6_000,
  retainerMinutes: 2_000,
  projectMinutes: 1_000,
  proBonoMinutes: 900,
  giftMinutes: 100,
};

test('the picture is as wide as the capacity, and what nobody was promised is free', () => {
  const { parts, takenMinutes, overMinutes, endPercent } = pictureOf(strip);
  expect(parts.map(({ name, percent }) => [name, percent])).toEqual([
    ['retainer', 20],
    ['project', 10],
    ['proBono', 9],
    ['gift', 1],
    ['free', 60],
  ]);
  expect([takenMinutes, overMinutes, endPercent]).toEqual([4_000, 0, null]);
});

test('where more is taken than there is, it says by how much and where the capacity ends', () => {
  const { parts, overMinutes, endPercent } = pictureOf({ ...strip, capacityMinutes: 3_000 });
  expect([overMinutes, endPercent]).toEqual([1_000, 75]);
  expect(parts.at(-1)).toMatchObject({ name: 'free', minutes: 0, percent: 0 });
});

test('without a capacity it shows what is taken, and an empty month shows nothing', () => {
  expect(pictureOf({ ...strip, capacityMinutes: null }).parts[0]?.percent).toBe(50);
  const none = { retainerMinutes: 0, projectMinutes: 0, proBonoMinutes: 0, giftMinutes: 0 };
  expect(pictureOf({ ...strip, ...none, capacityMinutes: null }).takenMinutes).toBe(0);
});
