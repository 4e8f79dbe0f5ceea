import type { CursorPart } from './cursor-text.ts';

/** What each list is sorted by, and so what its cursors hold: the contract checks them by it and the server reads them by it. */
export const cursors = {
  byId: ['id'],
  byName: ['text', 'id'],
  byDay: ['date', 'id'],
  byPeriod: ['index'],
  byRow: ['whole'],
  asksReceived: ['whole', 'id'],
  asksInQueue: ['id', 'flag', 'date-or-none', 'flag', 'flag', 'whole'],
  candidates: ['whole', 'whole', 'id'],
  checkIns: ['date', 'id', 'text'],
} as const satisfies Readonly<Record<string, readonly CursorPart[]>>;
