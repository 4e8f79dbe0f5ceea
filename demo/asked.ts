import type { Decision } from '../contract/asks/suggestions.ts';
import type { ClientKey } from './plan.ts';

/**
 * When an ask came: a month of the year with days into it, or days before today. It moves to a working day with room for it:
 * on from there, and back from there where it is counted from today.
 */
type When = { readonly month: number; readonly day: number } | { readonly daysAgo: number };

/** Something a client asked; its words are `demo:<client>.asks.<text>`. */
export type Asked = When & {
  readonly client: ClientKey;
  readonly text: number;
  readonly minutes?: number;
  readonly channel?: 'email' | 'phone' | 'chat';
  readonly urgent?: boolean;
  /** Without one it still waits. */
  readonly decision?: Decision;
  readonly priceMinor?: number;
  /** What the client said to the quote some days later; without it nobody has answered. */
  readonly answer?: 'approved' | 'declined';
};

const included = (client: ClientKey, text: number, month: number, day: number, minutes?: number): Asked => ({
  client,
  text,
  month,
  day,
  decision: 'included',
  ...(minutes === undefined ? {} : { minutes }),
});
const billed = (client: ClientKey, text: number, month: number, day: number, minutes: number): Asked => ({
  client,
  text,
  month,
  day,
  minutes,
  decision: 'billed',
});
const declined = (client: ClientKey, text: number, month: number, day: number): Asked => ({
  client,
  text,
  month,
  day,
  decision: 'declined',
});

/** What the clients asked over the year, client by client, and what became of it. */
export const asked: readonly Asked[] = [
  included('choir', 0, 1, 6, 6),
  declined('choir', 1, 2, 9),
  { client: 'choir', text: 2, month: 3, day: 12, minutes: 8, channel: 'phone', decision: 'gifted' },
  billed('cider', 0, 1, 15, 6),
  billed('cider', 1, 4, 8, 9),
  billed('cider', 2, 7, 17, 12),
  included('museum', 0, 2, 14, 10),
  declined('museum', 1, 2, 22),
  {
    client: 'museum',
    text: 2,
    month: 3,
    day: 5,
    decision: 'quoted',
    priceMinor: 96_000,
    answer: 'approved',
  },
  included('museum', 3, 3, 20, 5),
  declined('museum', 4, 4, 11),
  billed('museum', 5, 4, 21, 12),
  { ...included('bikes', 0, 2, 18, 10), channel: 'phone' },
  billed('bikes', 1, 3, 16, 20),
  included('bikes', 2, 4, 15, 8),
  declined('bikes', 3, 6, 12),
  included('bikes', 4, 7, 8, 12),
  billed('bikes', 5, 8, 19, 14),
  { client: 'bikes', text: 6, month: 9, day: 10, minutes: 5, channel: 'chat', decision: 'gifted' },
  included('bikes', 7, 10, 6, 10),
  { client: 'bikes', text: 8, daysAgo: 5, decision: 'quoted', priceMinor: 66_000 },
  { client: 'bikes', text: 9, daysAgo: 1, minutes: 10, channel: 'phone' },
  included('vet', 0, 2, 25),
  billed('vet', 1, 4, 18, 14),
  { client: 'vet', text: 2, month: 6, day: 9, minutes: 6, decision: 'gifted' },
  declined('vet', 3, 8, 14),
  billed('vet', 4, 10, 20, 13),
  included('law', 0, 2, 11, 6),
  included('law', 1, 4, 25, 6),
  billed('law', 2, 10, 13, 24),
  included('law', 3, 11, 9, 6),
  { client: 'law', text: 4, daysAgo: 2 },
  billed('architects', 0, 6, 19, 12),
  {
    client: 'architects',
    text: 1,
    month: 7,
    day: 22,
    decision: 'quoted',
    priceMinor: 57_000,
    answer: 'declined',
  },
  { ...billed('architects', 2, 8, 7, 6), urgent: true, channel: 'phone' },
  billed('architects', 3, 9, 23, 10),
  billed('architects', 4, 11, 15, 8),
  included('shelter', 0, 6, 24, 10),
  included('shelter', 4, 7, 15),
  included('shelter', 5, 8, 10),
  declined('shelter', 1, 8, 24),
  included('shelter', 4, 9, 9),
  { ...included('shelter', 6, 9, 17), urgent: true },
  included('shelter', 7, 10, 7),
  { ...included('shelter', 8, 10, 15), urgent: true, channel: 'phone' },
  included('shelter', 2, 10, 24, 12),
  included('shelter', 4, 11, 5),
  { ...included('shelter', 6, 11, 11), urgent: true },
  { ...declined('shelter', 9, 11, 15), urgent: true },
  { client: 'shelter', text: 3, month: 11, day: 20, minutes: 10, decision: 'gifted' },
  { client: 'cider', text: 3, daysAgo: 24, minutes: 4, decision: 'gifted' },
  { client: 'cider', text: 4, daysAgo: 15, minutes: 5, decision: 'gifted' },
  { client: 'cider', text: 5, daysAgo: 8, minutes: 5, channel: 'chat', decision: 'gifted' },
  { client: 'cider', text: 6, daysAgo: 1, minutes: 12, urgent: true },
];
