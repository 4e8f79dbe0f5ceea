import { describe, expect, test } from 'vitest';
import { clockFace, elapsedSeconds, looksForgotten, practiceNowMs } from './timer-arithmetic.ts';

describe('a running timer', () => {
  test('shows minutes and seconds, and hours once there are some', () => {
    expect(clockFace(7)).toBe('0:07');
    expect(clockFace(725)).toBe('12:05');
    expect(clockFace(3725)).toBe('1:02:05');
    expect(clockFace(36_000)).toBe('10:00:00');
  });

  test('never runs backwards when two clocks differ', () => {
    expect(elapsedSeconds('2025-06-09T08:00:05Z', Date.parse('2025-06-09T08:00:00Z'))).toBe(0);
    expect(elapsedSeconds('2025-06-09T10:00:00+02:00', Date.parse('2025-06-09T08:01:30Z'))).toBe(90);
  });

  test('looks forgotten after nine hours', () => {
    expect(looksForgotten(9 * 3600 - 1)).toBe(false);
    expect(looksForgotten(9 * 3600)).toBe(true);
  });
});

describe('the clock of the practice', () => {
  const clock = { nowAtAnswerMs: 1_000_000, answeredAtMs: 5_000, standsStill: false };

  test('goes on from the last answer of the server', () => {
    expect(practiceNowMs(clock, 8_000)).toBe(1_003_000);
  });

  test('does not follow this machine back', () => {
    expect(practiceNowMs(clock, 4_000)).toBe(1_000_000);
  });

  test('stands still in a rehearsal', () => {
    expect(practiceNowMs({ ...clock, standsStill: true }, 8_000)).toBe(1_000_000);
  });
});
