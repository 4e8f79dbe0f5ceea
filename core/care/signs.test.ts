import { describe, expect, test } from 'vitest';
import { worstOf } from './health.ts';
import { judgeAsks, judgeCheckIn, judgePayment, judgeSilence, judgeWork } from './signs.ts';

const weekly = ['01-06', '01-13', '01-20', '01-27', '02-03', '02-10', '02-17', '02-24'].map(
  (day) => `2025-${day}`,
);

describe('Silence', () => {
  test('is held against the client’s own gaps', () => {
    expect(judgeSilence(weekly, '2025-03-02')).toMatchObject({ colour: 'good', now: 6, usual: 7 });
    expect(judgeSilence(weekly, '2025-03-12')).toMatchObject({ colour: 'watch', now: 16 });
    expect(judgeSilence(weekly, '2025-03-20')).toMatchObject({ colour: 'bad', now: 24 });
  });

  test('of a client who writes every quarter is no reason for worry after a month', () => {
    const quarterly = ['2023-01-05', '2023-04-03', '2023-07-04', '2023-10-05', '2024-01-04', '2024-04-04'];
    const more = [...quarterly, '2024-07-02'];
    expect(judgeSilence(more, '2024-08-02').colour).toBe('good');
    expect(judgeSilence(more, '2025-07-02').colour).toBe('bad');
  });

  test('is unknown before there is a habit, and counts each day once', () => {
    expect(judgeSilence([], '2025-03-02')).toMatchObject({ colour: 'unknown', now: null });
    expect(judgeSilence([...weekly.slice(0, 3), ...weekly.slice(0, 3)], '2025-03-02').colour).toBe('unknown');
  });
});

describe('Work', () => {
  const habit = [600, 660, 540, 600, 630, 580];
  test('that falls far below the usual month is seen; more work is none', () => {
    expect(judgeWork(590, habit)).toMatchObject({ colour: 'good', now: 590, usual: 600 });
    expect(judgeWork(420, habit)).toMatchObject({ colour: 'watch' });
    expect(judgeWork(0, habit)).toMatchObject({ colour: 'bad', now: 0 });
    expect(judgeWork(2_000, habit).colour).toBe('good');
  });

  test('has no bound below zero', () => {
    expect(judgeWork(30, [0, 60, 0, 40, 90, 0])).toMatchObject({ colour: 'good', bound: 0 });
  });
});

describe('Payment', () => {
  const paidAfter = (days: readonly number[]) =>
    days.map((late, month) => ({
      dueOn: `2025-0${month + 1}-01`,
      paidOn: `2025-0${month + 1}-${String(late + 1).padStart(2, '0')}`,
    }));

  test('later than this client’s own is seen, whatever others do', () => {
    const slow = paidAfter([20, 21, 19, 20, 20, 22, 20]);
    expect(judgePayment(slow, '2025-07-31')).toMatchObject({ colour: 'good', now: 20, usual: 20 });
    const open = [...slow.slice(0, 6), { dueOn: '2025-07-01', paidOn: null }];
    expect(judgePayment(open, '2025-07-15').colour).toBe('good');
    expect(judgePayment(open, '2025-08-10')).toMatchObject({ colour: 'bad', now: 40 });
  });

  test('ahead of time is no delay, and too few payments say nothing', () => {
    const early = Array.from({ length: 7 }, () => ({ dueOn: '2025-01-10', paidOn: '2025-01-05' }));
    expect(judgePayment(early, '2025-02-01')).toMatchObject({ colour: 'good', now: 0, usual: 0 });
    expect(judgePayment(early.slice(0, 3), '2025-02-01').colour).toBe('unknown');
  });
});

test('asks are held against the client’s own months', () => {
  expect(judgeAsks(9, [8, 10, 9, 8, 11, 9]).colour).toBe('good');
  expect(judgeAsks(20, [8, 10, 9, 8, 11, 9]).colour).toBe('bad');
});

test('a check-in is late from its first day on and bad after half a cadence', () => {
  const checkIn = { dueOn: '2025-03-01', everyDays: 21 };
  expect(judgeCheckIn(checkIn, '2025-03-01')).toMatchObject({ colour: 'good', now: 0, usual: 21 });
  expect(judgeCheckIn(checkIn, '2025-03-02')).toMatchObject({ colour: 'watch', now: 1 });
  expect(judgeCheckIn(checkIn, '2025-03-12')).toMatchObject({ colour: 'bad', badOn: '2025-03-12' });
  expect(judgeCheckIn(null, '2025-03-12').colour).toBe('unknown');
});

test('a client is as healthy as the worst of the signs', () => {
  expect(worstOf(['good', 'unknown', 'watch'])).toBe('watch');
  expect(worstOf(['unknown', 'good'])).toBe('good');
  expect(worstOf(['unknown'])).toBe('unknown');
});
