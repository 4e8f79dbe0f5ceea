import { describe, expect, test } from 'vitest';
import { isFormulaCell } from '../text/formula-cell.ts';
import { nameActivity } from './name-activity.ts';
import { readAmountMinor } from './read-amount.ts';
import { readClock } from './read-clock.ts';
import { minutesOf, readDuration } from './read-duration.ts';
import { readYesNo } from './read-yes-no.ts';

const minutesIn = (text: string) => {
  const durationMs = readDuration(text);
  return durationMs === null ? null : minutesOf(durationMs);
};

describe('a duration is read as the trackers write it', () => {
  test.each([
    ['01:00:00', 60],
    ['1:38', 98],
    ['18:25 min', 18],
    ['18:30 min', 19],
    ['47:06 min.', 47],
    ['45 sec', 1],
    ['29 s', 0],
    ['0.1833', 11],
    ['0,05', 3],
    ['2', 120],
    ['0.79 h', 47],
    ['1,5 h', 90],
    ['7.5', 450],
    ['1h 30m', 90],
    ['1h30', 90],
    ['90 min', 90],
    ['PT1H30M', 90],
    ['1 hora 15 minutos', 75],
    ['100:00:00', 6000],
  ])('%s is %d minutes', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });

  test.each(['', 'soon', '-1:00', '1:75:00', '1:2:3:4', '--', 'h', '18:25 max'])('%j is none', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});

describe('a time of day is read on 24 hours or on 12', () => {
  test.each([
    ['17:15:24', 62_124, true],
    ['9:05', 32_700, false],
    ['05:15:24 PM', 62_124, true],
    ['5:15 p. m.', 62_100, false],
    ['5:15\u202fp.\u00a0m.', 62_100, false],
    ['12:00 AM', 0, false],
    ['12:30 pm', 45_000, false],
    ['17h15', 62_100, false],
    ['17.15', 62_100, false],
    ['9 am', 32_400, false],
    ['24:00', 86_400, false],
    ['10:20:30.5', 37_230, true],
  ])('%s', (text, seconds, exact) => {
    expect(readClock(text)).toEqual({ seconds, exact });
  });

  test.each(['', '25:00', '12:60', '13:00 PM', '0:30 am', 'noon', '24:01'])('%j is no time', (text) => {
    expect(readClock(text)).toBeNull();
  });
});

describe('an amount is read into minor units without a float', () => {
  test.each([
    ['100.00', 2, 10_000],
    ['18.33', 2, 1833],
    ['1.234,56', 2, 123_456],
    ['1,234.56', 2, 123_456],
    ['1 234,56 €', 2, 123_456],
    ["1'234.50 CHF", 2, 123_450],
    ['100', 2, 10_000],
    ['62,5', 2, 6250],
    ['0.005', 2, 1],
    ['1.234', 2, 123_400],
    ['1.234.567', 2, 123_456_700],
    ['1200', 0, 1200],
    ['$95.00', 2, 9500],
    ['-12.50', 2, -1250],
  ])('%s', (text, digits, minor) => {
    expect(readAmountMinor(text, digits)).toBe(minor);
  });

  test.each(['', 'n/a', '12-5', '€'])('%j is none', (text) => {
    expect(readAmountMinor(text, 2)).toBeNull();
  });
});

test.each([
  ['Yes', true],
  ['Sí', true],
  ['oui', true],
  ['SÌ', true],
  ['1', true],
  ['No', false],
  ['non', false],
  ['Non facturable', false],
  ['', null],
  ['maybe', null],
])('billable %j', (text, answer) => {
  expect(readYesNo(text)).toBe(answer);
});

describe('labels name activity, channel and urgency', () => {
  const silent = { activity: null, channel: null, urgent: false, referral: false };

  test.each([
    ['work', { activity: 'work' }],
    ['Trabajo', { activity: 'work' }],
    ['call', { channel: 'phone' }],
    ['call, status', { activity: 'status-call', channel: 'phone' }],
    ['work,Llamada de estado', { activity: 'status-call' }],
    ['llamada; urgente', { channel: 'phone', urgent: true }],
    ['chiamata', { channel: 'phone' }],
    ['Appel téléphonique', { channel: 'phone' }],
    ['suivi', { activity: 'status-call' }],
    ['email', { channel: 'email' }],
    ['E-mail, referral', { channel: 'email', referral: true }],
    ['correo electrónico', { channel: 'email' }],
    ['courriel urgent', { channel: 'email', urgent: true }],
    ['riunione|consulenza', { channel: 'meeting', activity: 'consultation' }],
    ['probono, urgent', { urgent: true }],
    ['réunion avec', { channel: 'meeting' }],
  ])('%s', (labels, named) => {
    expect(nameActivity(labels)).toEqual({ ...silent, ...named });
  });

  test.each(['', 'Call centre redesign', 'Email templates', 'probono', ','])('%j names nothing', (labels) => {
    expect(nameActivity(labels)).toEqual(silent);
  });
});

test.each([
  ['=HYPERLINK("http://x")', true],
  [' =1+1', true],
  ['+1+2', true],
  ['-2+3', true],
  ['@SUM(A1)', true],
  ["+cmd|' /C calc'!A0", true],
  ['+Aire', false],
  ['-misc', false],
  ['@home', false],
  ['Bodega = Almirante', false],
])('%s as a client: formula %s', (text, formula) => {
  expect(isFormulaCell(text)).toBe(formula);
});

// Read by backtracking, each of these would take minutes: the time limit of a test is what they are held to.
describe('a cell of a megabyte is read as fast as it is looked through', () => {
  const gap = ' '.repeat(1_000_000);

  test.each([
    `1h${gap}x`,
    `1h${gap}30m${gap}5s${gap}x`,
    `${'9'.repeat(1_000_000)}x`,
    `${gap}1${gap}`.repeat(2),
  ])('duration %#', (text) => {
    expect(readDuration(text)).toBeNull();
  });

  test.each([`09:30${gap}x`, `9:30 p${'. '.repeat(500_000)}x`, `9${gap}a${gap}m${gap}x`])(
    'time of day %#',
    (text) => {
      expect(readClock(text)).toBeNull();
    },
  );

  test('an amount', () => {
    expect(readAmountMinor(`${'1.'.repeat(500_000)}x`, 2)).toBeNull();
  });

  test('and what it says counts as before, however wide its gaps are', () => {
    expect(minutesIn(`1h${gap}30m`)).toBe(90);
    expect(readClock(`9:30${gap}pm`)).toEqual({ seconds: 77_400, exact: false });
  });
});
