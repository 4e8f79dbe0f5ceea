import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries, timers } from '../../../contract/work/time-entries.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { getBurnDown } from './burn-down.ts';
import { changeTimeEntry, restoreTimeEntry, voidTimeEntry } from './correct-time-entry.ts';
import { getTimeEntry, listTimeEntries } from './list-time-entries.ts';
import { recordTimeEntry } from './record-time-entry.ts';
import { discardTimer, getTimer, startTimer, stopTimer } from './timer.ts';

export const timeRoutes: readonly Mounted[] = [
  reads(retainers.burnDown, getBurnDown),
  writes(timeEntries.record, recordTimeEntry),
  reads(timeEntries.list, listTimeEntries),
  reads(timeEntries.get, getTimeEntry),
  writes(timeEntries.change, changeTimeEntry),
  writes(timeEntries.void, voidTimeEntry),
  writes(timeEntries.restore, restoreTimeEntry),
  reads(timers.get, getTimer),
  writes(timers.start, startTimer),
  writes(timers.stop, stopTimer),
  writes(timers.discard, discardTimer),
];
