import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  Channel,
  DateText,
  Flag,
  Id,
  InstantText,
  LocalTimeText,
  listOf,
  pagingBy,
  VerbatimText,
  Warning,
} from '../shapes.ts';

export const Activity = z.enum(['work', 'consultation', 'status-call', 'admin']);
/** A day has 1,440 minutes; a longer entry is a forgotten timer, not work. */
const Minutes = z.int().min(1, 'input:one-minute').max(1440, 'input:a-day-at-most');

/** An instant with its offset, or a local time of the engagement's time zone (`2025-03-04T09:30`). */
const StartedAt = z.union([InstantText, LocalTimeText]);

export const NewTimeEntry = z
  .object({
    engagementId: Id,
    startedAt: StartedAt,
    minutes: Minutes.optional(),
    units: z.int().min(1).max(10_000).optional(),
    activity: Activity.default('work'),
    channel: Channel.optional(),
    urgent: z.boolean().default(false),
    note: VerbatimText(2000).optional(),
    memberId: Id.optional(),
  })
  .refine((entry) => entry.minutes !== undefined || entry.units !== undefined, {
    path: ['minutes'],
    message: 'input:minutes-or-units',
  });

export const TimeEntry = z
  .object({
    id: Id,
    engagementId: Id,
    clientId: Id,
    memberId: Id,
    startedAt: InstantText,
    workedOn: DateText,
    actualMinutes: z.int(),
    billedMinutes: z.int(),
    billedBecause: z.string(),
    units: z.int().nullable(),
    activity: Activity,
    channel: Channel.nullable(),
    urgent: z.boolean(),
    note: z.string().nullable(),
    periodIndex: z.int().nullable(),
    /** True when its period had been closed before: the statement stands, the difference is posted to the open period. */
    late: z.boolean(),
    /** True when it is billed (or given) by itself: outside the allowance, by the decision of an ask. */
    apart: z.boolean(),
    voidedAt: InstantText.nullable(),
    /** What the caller may do to it. */
    abilities: z.array(z.literal('time.record')),
  })
  .meta({ id: 'TimeEntry' });
export type TimeEntry = z.output<typeof TimeEntry>;

export const RecordedTimeEntry = TimeEntry.extend({ warnings: z.array(Warning) });

export const TimeEntryChange = z
  .object({
    startedAt: StartedAt,
    minutes: Minutes,
    units: z.int().min(1).max(10_000),
    activity: Activity,
    channel: Channel.nullable(),
    urgent: z.boolean(),
    note: VerbatimText(2000).nullable(),
  })
  .partial();

export const Timer = z.object({
  engagementId: Id,
  startedAt: InstantText,
  activity: Activity,
  note: z.string().nullable(),
});

const tag = 'Time';
/** Why a day takes no entry. */
const dayRefusals = ['before-start', 'after-end', 'retainer-paused'] as const;

/** Why an entry cannot be as it is sent. */
const entryRefusals = [
  'engagement-not-active',
  ...dayRefusals,
  'allowance-exhausted',
  'wrong-unit',
  'time-does-not-exist',
  'time-is-ambiguous',
] as const;

export const timeEntries = {
  record: defineRoute({
    method: 'post',
    path: '/time-entries',
    tag,
    ability: 'time.record',
    summary: 'Record time (or deliverables) under an engagement',
    body: NewTimeEntry,
    reply: RecordedTimeEntry,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'unknown-member',
      ...entryRefusals,
      'period-unpaid',
    ],
  }),
  list: defineRoute({
    method: 'get',
    path: '/time-entries',
    tag,
    ability: 'time.see',
    summary: 'Time entries, newest day first',
    query: z.object({
      ...pagingBy(cursors.byDay),
      engagementId: Id.optional(),
      clientId: Id.optional(),
      memberId: Id.optional(),
      from: DateText.optional(),
      to: DateText.optional(),
      voided: Flag.optional(),
    }),
    reply: listOf(TimeEntry),
  }),
  get: defineRoute({
    method: 'get',
    path: '/time-entries/{id}',
    tag,
    ability: 'time.see',
    summary: 'One time entry',
    params: ById,
    reply: TimeEntry,
    refusals: ['unknown-time-entry'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/time-entries/{id}',
    tag,
    ability: 'time.record',
    summary: 'Correct a time entry',
    params: ById,
    body: TimeEntryChange,
    reply: RecordedTimeEntry,
    refusals: [
      'unknown-time-entry',
      'engagement-set-aside',
      'entry-voided',
      'entry-of-ask',
      ...entryRefusals,
    ],
  }),
  void: defineRoute({
    method: 'delete',
    path: '/time-entries/{id}',
    tag,
    ability: 'time.record',
    summary: 'Void a time entry; it stays on record and can be restored',
    params: ById,
    reply: TimeEntry,
    refusals: ['unknown-time-entry', 'engagement-set-aside', 'entry-voided', 'entry-of-ask', ...dayRefusals],
  }),
  restore: defineRoute({
    method: 'post',
    path: '/time-entries/{id}/restore',
    tag,
    ability: 'time.record',
    summary: 'Undo the voiding of a time entry',
    status: 200,
    params: ById,
    reply: RecordedTimeEntry,
    refusals: [
      'unknown-time-entry',
      'engagement-set-aside',
      'entry-not-voided',
      'entry-of-ask',
      ...dayRefusals,
      'allowance-exhausted',
    ],
  }),
} as const;

export const timers = {
  get: defineRoute({
    method: 'get',
    path: '/timer',
    tag,
    ability: 'time.record',
    summary: "The member's running timer, or null",
    reply: z.object({ timer: Timer.nullable() }),
  }),
  start: defineRoute({
    method: 'post',
    path: '/timer',
    tag,
    ability: 'time.record',
    summary: 'Start the timer; it runs on the server and survives a reload',
    body: z.object({
      engagementId: Id,
      activity: Activity.default('work'),
      note: VerbatimText(2000).optional(),
      startedAt: InstantText.optional(),
    }),
    reply: z.object({ timer: Timer }),
    refusals: ['unknown-engagement', 'engagement-not-active', 'timer-running'],
  }),
  stop: defineRoute({
    method: 'post',
    path: '/timer/stop',
    tag,
    ability: 'time.record',
    summary: 'Stop the timer and record its time (minutes override what the clock says)',
    body: z.object({ minutes: Minutes.optional(), note: VerbatimText(2000).optional() }),
    reply: RecordedTimeEntry,
    refusals: [
      'no-timer',
      'engagement-set-aside',
      'engagement-not-active',
      ...dayRefusals,
      'allowance-exhausted',
      'period-unpaid',
    ],
  }),
  discard: defineRoute({
    method: 'delete',
    path: '/timer',
    tag,
    ability: 'time.record',
    summary: 'Stop the timer without recording anything',
    reply: z.object({ timer: Timer }),
    refusals: ['no-timer'],
  }),
} as const;
