import { describe, expect, test } from 'vitest';
import { type Playbook, PlaybookText } from '../../../contract/care/playbooks.ts';
import { isSameCadence, type PlaybookValues, textOf, valuesOf, writtenOf } from './playbook-values.ts';

const micromanager: Playbook = {
  key: 'micromanager',
  isOwn: false,
  version: 1,
  clients: 2,
  name: 'Micromanager',
  signs: ['Approves every detail', 'Rings up daily'],
  cadence: [{ channel: 'phone', everyDays: 7 }],
  limits: { statusCallsPerWeek: 1, minutesPerCall: 60 },
  steps: ['Agree on one call a week'],
  answers: ['boundary-on-calls'],
  offers: ['advice-on-call'],
  isOnboarding: false,
  isNurture: false,
};

describe('a playbook that is filled in', () => {
  test('comes out as it went in', () => {
    expect(textOf(valuesOf(micromanager))).toEqual(writtenOf(micromanager));
  });

  test('has one sign a line, without empty lines', () => {
    const values = { ...valuesOf(micromanager), signs: ' Hardly writes \n\n  Never complains' };
    expect(textOf(values).signs).toEqual(['Hardly writes', 'Never complains']);
  });

  test('has no limits unless they are wanted, whatever stands in their fields', () => {
    expect(textOf({ ...valuesOf(micromanager), isLimited: false, minutesPerCall: null }).limits).toBeNull();
  });

  test('is not sent without a name, with a line too long, an interval or a limit that is none', () => {
    const values = valuesOf(micromanager);
    const isSent = (change: Partial<PlaybookValues>) =>
      PlaybookText.safeParse(textOf({ ...values, ...change })).success;
    expect(isSent({})).toBe(true);
    expect(isSent({ name: '  ' })).toBe(false);
    expect(isSent({ steps: 'x'.repeat(501) })).toBe(false);
    expect(isSent({ cadence: [{ key: 0, channel: 'email', everyDays: 0 }] })).toBe(false);
    expect(isSent({ minutesPerCall: null })).toBe(false);
  });

  test('begins with a check-in every three weeks when it is new', () => {
    expect(textOf(valuesOf(null)).cadence).toEqual([{ channel: 'phone', everyDays: 21 }]);
  });
});

test('two cadences are the same in whatever order their check-ins stand', () => {
  const [mail, call] = [
    { channel: 'email', everyDays: 21 },
    { channel: 'phone', everyDays: 21 },
  ] as const;
  expect(isSameCadence([mail, call], [call, mail])).toBe(true);
  expect(isSameCadence([mail, call], [mail])).toBe(false);
  expect(isSameCadence([mail], [{ ...mail, everyDays: 14 }])).toBe(false);
});
