import { describe, expect, test } from 'vitest';
import { formatIn } from '../../../locales/format.ts';
import { sayIn } from '../../../locales/say.ts';
import { availableIn, type Pace, pacePhrase, paceReason, paceSentence } from './pace-words.ts';

const english = { say: sayIn('en'), format: formatIn('en') };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const june = (more: Partial<Pace> = {}): Pace => ({
  unit: 'minutes',
  period: { startsOn: '2025-06-01', endsBefore: '2025-07-01' },
  opening: { granted: 1200, carried: 0, toppedUp: 0, adjusted: 0 },
  used: 690,
  remaining: 510,
  overage: 0,
  pace: { projectedUsed: 1380, willFinishOver: true },
  ...more,
});
const said = (pace: Pace, today = '2025-06-15') => {
  const { sentence, tone } = paceSentence(english, pace, today);
  return { sentence: plain(sentence), tone };
};

describe('the pace of a period', () => {
  test('says early that it will finish over, and by how much', () => {
    expect(said(june())).toEqual({
      sentence: 'At this pace 23 of 20 h by 30 Jun: 3 h too much.',
      tone: 'warn',
    });
  });

  test('says where it leads when all is well', () => {
    expect(said(june({ pace: { projectedUsed: 1080, willFinishOver: false } }))).toEqual({
      sentence: 'At this pace 18 of 20 h by 30 Jun.',
      tone: 'good',
    });
  });

  test('says how much is over once it is', () => {
    const over = june({ used: 1290, remaining: 0, overage: 90 });
    expect(said(over)).toEqual({
      sentence: 'The allowance is used up: 21 h 30 of 20 h, 1 h 30 over since.',
      tone: 'bad',
    });
    expect(plain(pacePhrase(english, over))).toBe('21 h 30 of 20 h used: 1 h 30 over');
  });

  test('projects nothing from nothing and nothing past the last day', () => {
    expect(said(june({ used: 0, pace: { projectedUsed: 0, willFinishOver: false } })).sentence).toBe(
      'Nothing used yet: 20 h until 30 Jun.',
    );
    expect(said(june({ pace: { projectedUsed: 690, willFinishOver: false } }), '2025-06-30').sentence).toBe(
      '11 h 30 of 20 h used; the period ends today.',
    );
  });

  test('counts what was carried in, topped up and adjusted as available', () => {
    const opening = { granted: 1200, carried: -120, toppedUp: 600, adjusted: 30 };
    expect(availableIn(june({ opening }))).toBe(1710);
  });

  test('counts pieces for deliverables', () => {
    const pieces = june({
      unit: 'deliverables',
      opening: { granted: 4, carried: 0, toppedUp: 0, adjusted: 0 },
      used: 2,
      pace: { projectedUsed: 4, willFinishOver: false },
    });
    expect(said(pieces).sentence).toBe('At this pace 4 of 4 deliverables by 30 Jun.');
    expect(pacePhrase(english, pieces)).toBe('2 of 4 deliverables used');
  });

  test('gives its reason, with figures unless days were paused', () => {
    expect(plain(paceReason(english, june(), '2025-06-20'))).toBe(
      'Used so far (11 h 30) carried on evenly to the last day; paused days are left out.',
    );
    expect(plain(paceReason(english, june(), '2025-06-15'))).toBe(
      'Used so far (11 h 30) × days of the period (30) ÷ days passed (15), rounded to the minute.',
    );
  });
});
