import { expect, test } from 'vitest';
import { byPlannedDay } from './check-ins-by-day.ts';

test('check-ins stand by the day they are planned for, the soonest first, in the order they came', () => {
  const checkIn = (clientName: string, plannedOn: string) => ({ clientName, plannedOn });
  const days = byPlannedDay([
    checkIn('Kestrel', '2026-03-12'),
    checkIn('Lumen', '2026-03-11'),
    checkIn('Brun', '2026-03-12'),
  ]);
  expect(days.map(({ on, checkIns }) => [on, ...checkIns.map(({ clientName }) => clientName)])).toEqual([
    ['2026-03-11', 'Lumen'],
    ['2026-03-12', 'Kestrel', 'Brun'],
  ]);
});
