import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { ById, Channel, DateText, Id, listOf, pagingBy, ReckonedDate, TextOf } from '../shapes.ts';

/** A contact that took place. */
export const Touchpoint = z
  .object({
    id: Id,
    clientId: Id,
    on: DateText,
    channel: Channel,
    direction: z.enum(['out', 'in']),
    note: z.string().nullable(),
    /** What the caller may do to it. */
    abilities: z.array(z.literal('touchpoint.record')),
  })
  .meta({ id: 'Touchpoint' });

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

const tag = 'Touchpoints';

export const touchpoints = {
  record: defineRoute({
    method: 'post',
    path: '/clients/{id}/touchpoints',
    tag,
    ability: 'touchpoint.record',
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
    ability: 'touchpoint.see',
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
    ability: 'touchpoint.record',
    summary: 'Undo a contact that was recorded by mistake',
    params: ById,
    reply: Touchpoint,
    refusals: ['not-found'],
  }),
} as const;
