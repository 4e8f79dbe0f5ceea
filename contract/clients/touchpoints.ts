import { z } from 'zod';
import { Touchpoint } from '../care/playbooks.ts';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, FilledText, Id, Link, listOf, pagingBy, ReckonedDate, TextOf } from '../shapes.ts';
import { Channel } from '../work/time-entries.ts';

/** When a client is due to be heard from next. */
export const CheckIn = z.object({
  clientId: Id,
  clientName: z.string(),
  channel: Channel,
  dueOn: ReckonedDate,
  /** Where a catch-up after an absence puts it, so that not all fall on one day. */
  plannedOn: ReckonedDate,
  everyDays: z.int(),
  lastOn: ReckonedDate.nullable(),
  overdueDays: z.int(),
  because: z.string(),
});

/** Status calls of a week against the playbook’s limit. */
export const CallLimit = z.object({
  weekStartsOn: ReckonedDate,
  calls: z.int(),
  minutes: z.int(),
  limitCalls: z.int(),
  limitMinutes: z.int(),
  isPast: z.boolean(),
  /** What each further one would cost at the agreed rule. */
  priceMinor: z.int().nullable(),
  because: z.string(),
});

/** The link of a library, for clients who like to be kept up to date. */
export const LibraryLink = z
  .object({
    id: Id,
    url: z.string(),
    title: z.string(),
    note: z.string().nullable(),
    topics: z.array(z.string()),
    addedOn: DateText,
    sentTo: z.array(Id),
  })
  .meta({ id: 'LibraryLink' });

const tag = 'Touchpoints';

export const touchpoints = {
  record: defineRoute({
    method: 'post',
    path: '/clients/{id}/touchpoints',
    tag,
    summary: 'Record a contact that took place; it moves the next check-in',
    params: ById,
    body: z.object({
      on: DateText,
      channel: Channel,
      direction: z.enum(['out', 'in']).default('out'),
      note: TextOf(2000).optional(),
      /** The link of the library that was sent along. */
      linkId: Id.optional(),
    }),
    reply: Touchpoint.extend({ next: z.array(CheckIn) }),
    refusals: ['unknown-client', 'in-future', 'not-found'],
  }),
  list: defineRoute({
    method: 'get',
    path: '/clients/{id}/touchpoints',
    tag,
    summary: 'Contacts with a client, newest first',
    params: ById,
    query: z.object(pagingBy(cursors.byDay)),
    reply: listOf(Touchpoint),
    refusals: ['unknown-client'],
  }),
  remove: defineRoute({
    method: 'delete',
    path: '/touchpoints/{id}',
    tag,
    summary: 'Take back a contact that was recorded by mistake',
    params: ById,
    reply: Touchpoint,
    refusals: ['not-found'],
  }),
  checkIns: defineRoute({
    method: 'get',
    path: '/check-ins',
    tag,
    summary: 'Check-ins by the day they are planned for',
    query: z.object({ ...pagingBy(cursors.checkIns), clientId: Id.optional(), until: DateText.optional() }),
    reply: listOf(CheckIn),
  }),
  callLimit: defineRoute({
    method: 'get',
    path: '/clients/{id}/call-limit',
    tag,
    summary: 'Status calls of a week against the limit of the client’s playbook',
    params: ById,
    query: z.object({ on: DateText.optional() }),
    reply: z.object({ limit: CallLimit.nullable() }),
    refusals: ['unknown-client'],
  }),
  calendar: defineRoute({
    method: 'get',
    path: '/calendar',
    tag,
    summary: 'The secret address of the calendar feed: check-ins, reviews, renewals, period ends',
    reply: z.object({ url: z.string().nullable() }),
  }),
  openCalendar: defineRoute({
    method: 'post',
    path: '/calendar',
    tag,
    summary: 'Open the calendar feed under a new secret address; an earlier one stops',
    reply: z.object({ url: z.string() }),
    isReplySecret: true,
  }),
  closeCalendar: defineRoute({
    method: 'delete',
    path: '/calendar',
    tag,
    summary: 'Close the calendar feed',
    reply: z.object({ url: z.null() }),
  }),
  links: defineRoute({
    method: 'get',
    path: '/library-links',
    tag,
    summary: 'The links of the library, newest first',
    query: z.object(pagingBy(cursors.byId)),
    reply: listOf(LibraryLink),
  }),
  addLink: defineRoute({
    method: 'post',
    path: '/library-links',
    tag,
    summary: 'Keep a link worth sending',
    body: z.object({
      url: Link,
      title: FilledText(300),
      note: TextOf(2000).optional(),
      topics: z.array(FilledText(50)).max(20).default([]),
    }),
    reply: LibraryLink,
  }),
  removeLink: defineRoute({
    method: 'delete',
    path: '/library-links/{id}',
    tag,
    summary: 'Remove a link',
    params: ById,
    reply: LibraryLink,
    refusals: ['not-found'],
  }),
} as const;

/** Days on which the practice does not work: no check-in falls on them. */
export const WorkingDays = z.object({
  /** 1 is Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  holidays: z
    .array(
      z
        .object({ from: DateText, until: DateText, name: TextOf(100).default('') })
        .refine(({ from, until }) => from <= until, { path: ['until'], message: 'input:ends-before-start' }),
    )
    .max(200),
  /** Most check-ins a day when many are due. */
  checkInsPerDay: z.int().min(1).max(50),
});

export const workingDays = {
  get: defineRoute({
    method: 'get',
    path: '/practice/working-days',
    tag,
    summary: 'On which days the practice works',
    reply: WorkingDays,
  }),
  set: defineRoute({
    method: 'put',
    path: '/practice/working-days',
    tag,
    summary: 'Set on which days the practice works',
    body: WorkingDays,
    reply: WorkingDays,
    refusals: ['not-allowed'],
  }),
} as const;
