import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import type { BilledUsage } from '../../../core/work/periods/bill-usage.ts';
import type { Say } from '../../../locales/say.ts';
import { isSet } from '../../db/columns.ts';
import { type Actor, type Deps, instantText } from '../../deps.ts';
import { abilitiesOn } from '../../policy/may.ts';
import { billedBecauseColumn } from './columns.ts';
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
    billedBecause: sayWhyBilled(row, becauseOf(row), deps.say),
    activity: row.activity,
    channel: row.channel,
    urgent: isSet(row.urgent),
    late: isSet(row.late),
    apart: isSet(row.apart),
    voidedAt: row.voidedAt === null ? null : instantText(row.voidedAt),
    abilities: abilitiesOn(deps, actor, 'time.record', row),
  };
}

function becauseOf({ actualMinutes, units, billedBecause }: TimeEntryRow): BilledUsage['because'] {
  if (actualMinutes === 0 && units !== null) return { code: 'pieces', pieces: units };
  return billedBecauseColumn.read(billedBecause);
}

/** Why an entry is billed as it is, in words with its figures. */
export function sayWhyBilled(
  { actualMinutes, billedMinutes }: Pick<TimeEntryRow, 'actualMinutes' | 'billedMinutes'>,
  because: BilledUsage['because'],
  say: Say,
): string {
  const figures = { actual: actualMinutes, billed: billedMinutes };
  switch (because.code) {
    case 'pieces':
      return say('reasons:billed.units', { units: because.pieces });
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
