import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  DateText,
  Id,
  InstantText,
  Minor,
  ReckonedDate,
  ReckonedMonth,
  YearInPath,
} from '../shapes.ts';
import { benefitRoutes } from './benefits.ts';
import { demandTrendRoutes } from './demand-trend.ts';
import { freeWeekRoutes } from './free-weeks.ts';
import { reviewRoutes } from './reviews.ts';

/** How much free work a practice allows itself. Defaults: one free engagement for every 4 paying clients, at least 1; 10 % of the month. */
export const ProBonoLimits = z.object({
  payingClientsPerPlace: z.int().min(1).max(100),
  placesAtLeast: z.int().min(0).max(100),
  sharePercent: z.int().min(0).max(100),
});

/** Places and share, as the gate counts them now. */
export const ProBonoGauge = z
  .object({
    limits: ProBonoLimits,
    active: z.int(),
    places: z.int(),
    payingClients: z.int(),
    /** What active free work takes of a month: the agreed cap, or without one the average of its last three months. */
    promisedMinutes: z.int(),
    /** The minutes of a month: the practice's weekly hours, or without them the average of the last three months; null when neither is known. */
    monthMinutes: z.int().nullable(),
    promisedPercent: z.int().nullable(),
    /** Worked this month. */
    workedMinutes: z.int(),
    /** Engagements that were activated past a limit and run still. */
    overridden: z.int(),
    engagements: z.array(
      z.object({
        engagementId: Id,
        clientId: Id,
        clientName: z.string(),
        title: z.string(),
        startsOn: DateText,
        endsOn: DateText.nullable(),
        reviewOn: DateText.nullable(),
        promisedMinutes: z.int(),
        override: z.object({ because: z.string(), at: InstantText }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ProBonoGauge' });
export type ProBonoGauge = z.output<typeof ProBonoGauge>;

/** What free hours brought in: paid revenue of the clients who came through this one, beside what was given. */
export const Returns = z
  .object({
    clientId: Id,
    currency: z.string(),
    givenMinutes: z.int(),
    givenMinor: Minor,
    benefitsMinor: Minor,
    referredMinor: Minor,
    referred: z.array(z.object({ clientId: Id, name: z.string(), since: ReckonedDate, paidMinor: Minor })),
    months: z.array(z.object({ month: ReckonedMonth, givenMinor: Minor, returnedMinor: Minor })),
  })
  .meta({ id: 'Returns' });
export type Returns = z.output<typeof Returns>;

/** A year of free work at full value, credited to zero. */
export const GiftStatement = z
  .object({
    year: z.int(),
    clientId: Id.nullable(),
    currency: z.string(),
    minutes: z.int(),
    listMinor: Minor,
    /** The list price taken back, so that nothing is due: negative. */
    creditedMinor: Minor,
    dueMinor: z.literal(0),
    rows: z.array(
      z.object({
        clientId: Id,
        clientName: z.string(),
        engagementId: Id,
        title: z.string(),
        kind: z.enum(['pro-bono', 'gift']),
        minutes: z.int(),
        rateMinorPerHour: Minor.nullable(),
        valueMinor: Minor,
      }),
    ),
    benefits: z.array(
      z.object({
        kind: z.string(),
        expected: z.string(),
        receivedOn: DateText,
        evidence: z.string(),
        worthMinor: Minor.nullable(),
      }),
    ),
  })
  .meta({ id: 'GiftStatement' });
export type GiftStatement = z.output<typeof GiftStatement>;

export const OfYear = z.object({ year: YearInPath });
export const OfClientAndYear = z.object({ id: Id, year: YearInPath });
const tag = 'Pro bono';

export const proBono = {
  ...benefitRoutes,
  ...freeWeekRoutes,
  ...demandTrendRoutes,
  ...reviewRoutes,
  gauge: defineRoute({
    method: 'get',
    path: '/pro-bono',
    tag,
    ability: 'pro-bono.see',
    summary: 'Places and share of free work, and what takes them',
    reply: ProBonoGauge,
  }),
  setLimits: defineRoute({
    method: 'put',
    path: '/pro-bono/limits',
    tag,
    ability: 'practice.change',
    summary: 'Set how much free work the practice allows itself',
    body: ProBonoLimits,
    reply: ProBonoGauge,
  }),
  returns: defineRoute({
    method: 'get',
    path: '/clients/{id}/returns',
    tag,
    ability: 'pro-bono.see',
    summary: 'What was given to a client beside what it brought in: benefits, and revenue of clients it sent',
    params: ById,
    reply: Returns,
    refusals: ['unknown-client'],
  }),
  clientStatement: defineRoute({
    method: 'get',
    path: '/clients/{id}/gift-statements/{year}',
    tag,
    ability: 'gift-statement.see',
    summary: 'A client’s year of free work at full value, credited to zero',
    params: OfClientAndYear,
    reply: GiftStatement,
    refusals: ['unknown-client'],
  }),
  practiceStatement: defineRoute({
    method: 'get',
    path: '/gift-statements/{year}',
    tag,
    ability: 'gift-statement.see',
    summary: 'The practice’s year of free work at full value, credited to zero',
    params: OfYear,
    reply: GiftStatement,
  }),
  clientStatementPage: defineRoute({
    method: 'get',
    path: '/clients/{id}/gift-statements/{year}.html',
    tag,
    ability: 'gift-statement.see',
    summary: 'The same as a page to print, in the client’s language',
    params: OfClientAndYear,
    reply: z.string(),
    replyType: 'html',
    refusals: ['unknown-client'],
  }),
  practiceStatementPage: defineRoute({
    method: 'get',
    path: '/gift-statements/{year}.html',
    tag,
    ability: 'gift-statement.see',
    summary: 'The same as a page to print, in the practice’s language',
    params: OfYear,
    reply: z.string(),
    replyType: 'html',
  }),
} as const;
