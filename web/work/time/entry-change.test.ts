import { describe, expect, test } from 'vitest';
import { TimeEntry, TimeEntryChange } from '../../../contract/work/time-entries.ts';
import { changeBack, changeOf, entryFaults, entryValues } from './entry-change.ts';

const entry = TimeEntry.parse({
  id: 'e1',
  engagementId: 'kestrel',
  clientId: 'c1',
  memberId: 'ines',
  startedAt: '2025-06-09T07:30:12Z',
  workedOn: '2025-06-09',
  actualMinutes: 25,
  billedMinutes: 30,
  billedBecause: '25 min, rounded up to 15 min steps → 30 min billed',
  units: null,
  activity: 'work',
  channel: 'email',
  urgent: false,
  note: 'Pricing',
  periodIndex: 1,
  late: false,
  apart: false,
  voidedAt: null,
  abilities: ['time.record'],
});
const values = entryValues(entry, 'Europe/Madrid');

describe('editing an entry', () => {
  test('shows its start by the clock of the engagement', () => {
    expect(values).toMatchObject({ on: '2025-06-09', at: '09:30', minutes: 25, note: 'Pricing' });
  });

  test('changes nothing when nothing was changed', () => {
    expect(changeOf(values, values)).toEqual({});
  });

  test('sends only what was changed, in a form the contract takes', () => {
    const change = changeOf(values, { ...values, minutes: 40, at: '10:00', note: ' ', channel: '' });
    expect(change).toEqual({ minutes: 40, startedAt: '2025-06-09T10:00', note: null, channel: null });
    expect(TimeEntryChange.safeParse(change).success).toBe(true);
  });

  test('is taken back with the former values of the same fields, to the second', () => {
    const change = changeOf(values, { ...values, minutes: 40, at: '10:00', urgent: true });
    expect(changeBack(entry, change)).toEqual({
      minutes: 25,
      startedAt: '2025-06-09T07:30:12Z',
      urgent: false,
    });
  });

  test('needs minutes, or pieces for deliverables, a day and a time', () => {
    expect(entryFaults(entry, { ...values, minutes: null, on: '', at: '' })).toEqual(['minutes', 'on', 'at']);
    const pieces = { ...entry, actualMinutes: 0, units: 2 };
    expect(entryFaults(pieces, { ...values, minutes: null, units: 0 })).toEqual(['units']);
  });
});
