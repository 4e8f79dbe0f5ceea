import { type CursorPart, readCursorText } from './cursor-text.ts';

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

/** Whether a cursor of the asks belongs to the order they are asked for in. */
export function isOfItsOrder(query: {
  readonly cursor?: string | undefined;
  readonly order: 'received' | 'queue';
}): boolean {
  const parts = query.order === 'queue' ? cursors.asksInQueue : cursors.asksReceived;
  return query.cursor === undefined || readCursorText(query.cursor, parts) !== null;
}
