import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { seenWith } from '../seen-with.ts';
import {
  DateText,
  Flag,
  Id,
  listOf,
  MonthText,
  pagingBy,
  ReckonedDate,
  ReckonedMonth,
  VerbatimText,
} from '../shapes.ts';

/** One thing to do. `action` names where one button leads. */
export const TodayItem = z.object({
  kind: z.string(),
  clientId: Id.nullable(),
  engagementId: Id.nullable(),
  dueOn: ReckonedDate.nullable(),
  title: z.string(),
  because: z.string(),
  action: z.object({ label: z.string(), path: z.string() }),
  /** Names the item for a snooze; the same for as long as it is about the same thing. */
  key: z.string(),
  /** Until when the reader put it off; without a day until what it says changes. Null for what is awake. */
  snoozed: z.object({ until: ReckonedDate.nullable() }).nullable(),
});

/** The hours of a month by what they are for, against the capacity. All figures are minutes; free ones may be negative. */
export const CapacityStrip = z.object({
  month: ReckonedMonth,
  capacityMinutes: z.int().nullable(),
  retainerMinutes: z.int(),
  projectMinutes: z.int(),
  proBonoMinutes: z.int(),
  giftMinutes: z.int(),
  freeMinutes: z.int().nullable(),
});
export type CapacityStrip = z.output<typeof CapacityStrip>;

/** The figures of the sentence. Unbilled is part of what is secured. */
export const TodayMoney = z.object({
  securedMinor: z.int(),
  unbilledMinor: z.int(),
  atRiskMinor: z.int(),
  currency: z.string(),
});
export type TodayMoney = z.output<typeof TodayMoney>;

export const Today = z
  .object({
    sentence: seenWith('money.see', z.string()),
    items: z.array(TodayItem),
    more: z.int(),
    snoozed: z.int(),
    money: seenWith('money.see', TodayMoney),
    capacity: CapacityStrip,
  })
  .meta({ id: 'Today' });
export type Today = z.output<typeof Today>;

const SnoozeKey = VerbatimText(200).min(1);

export const MonthByClient = z.object({
  clientId: Id,
  clientName: z.string(),
  entries: z.int(),
  actualMinutes: z.int(),
  billedMinutes: z.int(),
});

const tag = 'Overview';

export const overview = {
  today: defineRoute({
    method: 'get',
    path: '/today',
    tag,
    ability: 'today.see',
    summary: 'What to do today: a sentence of money, at most five actions, and how many more there are',
    query: z.object({ all: Flag.optional(), snoozed: Flag.optional() }),
    reply: Today,
  }),
  snooze: defineRoute({
    method: 'post',
    path: '/today/snoozes',
    tag,
    ability: 'today.see',
    summary: 'Put an item of Today off until a day, or until what it says changes',
    body: z.object({ key: SnoozeKey, until: DateText.optional() }),
    reply: z.object({ key: z.string(), until: DateText.nullable() }),
    refusals: ['not-found', 'in-past'],
  }),
  wake: defineRoute({
    method: 'delete',
    path: '/today/snoozes/{key}',
    tag,
    ability: 'today.see',
    summary: 'Bring a snoozed item back',
    params: z.object({ key: SnoozeKey }),
    reply: z.object({ key: z.string() }),
    refusals: ['not-found'],
  }),
  months: defineRoute({
    method: 'get',
    path: '/reports/months',
    tag,
    ability: 'time.see',
    summary: 'Time by client in a month',
    query: z.object({ ...pagingBy(cursors.byName), month: MonthText }),
    reply: listOf(MonthByClient).extend({ month: MonthText }),
  }),
} as const;
