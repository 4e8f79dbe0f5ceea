import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import type { BilledBecause } from '../../../core/work/terms/billing-rule.ts';
import type { Say } from '../../../locales/say.ts';
import { type Actor, type Deps, instantText } from '../../deps.ts';
import { abilitiesOn } from '../../policy/may.ts';
import type { TimeEntryRow } from './store.ts';

export function viewEntry(deps: Pick<Deps, 'say' | 'house'>, actor: Actor, row: TimeEntryRow): TimeEntry {
  const {
    id,
    engagementId,
    clientId,
    memberId,
    workedOn,
    actualMinutes,
    billedMinutes,
    units,
    note,
    periodIndex,
  } = row;
  return {
    id,
    engagementId,
    clientId,
    memberId,
    workedOn,
    actualMinutes,
    billedMinutes,
    units,
    note,
    periodIndex,
    startedAt: instantText(row.startedAt),
    billedBecause: sayWhyBilled(row, deps.say),
    activity: row.activity as TimeEntry['activity'],
    channel: row.channel as TimeEntry['channel'],
    urgent: row.urgent === 1,
    late: row.late === 1,
    apart: row.apart === 1,
    voidedAt: row.voidedAt === null ? null : instantText(row.voidedAt),
    abilities: abilitiesOn(deps, actor, 'time.record', row),
  };
}

/** Why an entry is billed as it is, in words with its figures. */
export function sayWhyBilled(
  row: Pick<TimeEntryRow, 'billedBecause' | 'actualMinutes' | 'billedMinutes' | 'units'>,
  say: Say,
): string {
  const { actualMinutes, billedMinutes, units } = row;
  if (actualMinutes === 0 && units !== null) return say('reasons:billed.units', { units });
  const because = JSON.parse(row.billedBecause) as BilledBecause;
  const figures = { actual: actualMinutes, billed: billedMinutes };
  switch (because.code) {
    case 'exact':
    case 'not-billable':
      return say(`reasons:billed.${because.code}`, figures);
    case 'minimum':
      return say('reasons:billed.minimum', { ...figures, minimum: because.minimumMinutes });
    case 'increment':
      return say('reasons:billed.increment', { ...figures, increment: because.incrementMinutes });
    case 'gifted':
      return say('reasons:billed.gifted', { ...figures, value: because.valueMinutes });
    case 'apart': {
      const { minimumMinutes: minimum, incrementMinutes: increment, roundPer } = because;
      return say('reasons:billed.apart', { ...figures, minimum, increment, roundPer });
    }
    default: {
      const day = { dayActual: because.dayActualMinutes, dayBilled: because.dayBilledMinutes };
      return say(`reasons:billed.${because.code}`, { ...figures, ...day });
    }
  }
}
