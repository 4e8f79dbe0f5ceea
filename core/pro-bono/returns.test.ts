import { expect, test } from 'vitest';
import { returnsByMonth } from './returns.ts';

test('what was given stands beside what came back, from the first month of either to the running one', () => {
  const given = [
    { month: '2025-02', minor: 10_000 },
    { month: '2025-02', minor: 2_500 },
  ];
  const returned = [{ month: '2025-04', minor: 90_000 }];
  expect(returnsByMonth(given, returned, '2025-05')).toEqual([
    { month: '2025-02', givenMinor: 12_500, returnedMinor: 0 },
    { month: '2025-03', givenMinor: 0, returnedMinor: 0 },
    { month: '2025-04', givenMinor: 0, returnedMinor: 90_000 },
    { month: '2025-05', givenMinor: 0, returnedMinor: 0 },
  ]);
});

test('no more than 24 months are told, and none where nothing was given and nothing came', () => {
  const months = returnsByMonth([{ month: '2020-01', minor: 1 }], [], '2025-05');
  expect([months.length, months[0]?.month, months.at(-1)?.month]).toEqual([24, '2023-06', '2025-05']);
  expect(returnsByMonth([], [], '2025-05')).toEqual([]);
});
