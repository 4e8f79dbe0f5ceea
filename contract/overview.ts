import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { DateText, Flag, Id, listOf, MonthText, Paging } from './shapes.ts';

/** One thing to do. `action` names where one button leads. */
export const TodayItem = z.object({
  kind: z.string(),
  clientId: Id.nullable(),
  engagementId: Id.nullable(),
  dueOn: DateText.nullable(),
  title: z.string(),
  because: z.string(),
  action: z.object({ label: z.string(), path: z.string() }),
});

export const Today = z
  .object({ sentence: z.string(), items: z.array(TodayItem), more: z.int() })
  .meta({ id: 'Today' });
export type Today = z.output<typeof Today>;

export const MonthByClient = z.object({
  clientId: Id,
  clientName: z.string(),
  entries: z.int(),
  actualMinutes: z.int(),
  billedMinutes: z.int(),
});

/** A client whose history suits a retainer, with the reasons in words. */
export const RetainerCandidate = z.object({
  clientId: Id,
  clientName: z.string(),
  engagementId: Id,
  score: z.int(),
  because: z.string(),
  suggested: z.object({ amount: z.int(), feeMinor: z.int() }),
});

const tag = 'Overview';

export const overview = {
  today: defineRoute({
    method: 'get',
    path: '/today',
    tag,
    summary: 'What to do today: a sentence of money, at most five actions, and how many more there are',
    query: z.object({ all: Flag.optional() }),
    reply: Today,
  }),
  months: defineRoute({
    method: 'get',
    path: '/reports/months',
    tag,
    summary: 'Time by client in a month',
    query: z.object({ ...Paging, month: MonthText }),
    reply: listOf(MonthByClient).extend({ month: MonthText }),
  }),
  candidates: defineRoute({
    method: 'get',
    path: '/retainer-candidates',
    tag,
    summary: 'Clients whose regular use suits a retainer, best first',
    query: z.object(Paging),
    reply: listOf(RetainerCandidate),
  }),
} as const;
