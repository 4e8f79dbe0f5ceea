import type { UseCases } from '../../http/mounted.ts';
import { getBurnDown } from './burn-down.ts';
import { changeTimeEntry, restoreTimeEntry, voidTimeEntry } from './correct-time-entry.ts';
import { getTimeEntry, listTimeEntries } from './list-time-entries.ts';
import { recordTimeEntry } from './record-time-entry.ts';
import { discardTimer, getTimer, startTimer, stopTimer } from './timer.ts';

export const timeRoutes: UseCases = {
  getBurnDown,
  recordTimeEntry,
  listTimeEntries,
  getTimeEntry,
  changeTimeEntry,
  voidTimeEntry,
  restoreTimeEntry,
  getTimer,
  startTimer,
  stopTimer,
  discardTimer,
};
