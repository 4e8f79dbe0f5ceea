import { z } from 'zod';
import { CheckIn } from '../clients/touchpoints.ts';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { seenWith } from '../seen-with.ts';
import { ById, DateText, FilledText, Id, Link, listOf, pagingBy, ReckonedDate, TextOf } from '../shapes.ts';

/** Status calls of a week against the playbook’s limit. */
export const CallLimit = z.object({
  weekStartsOn: ReckonedDate,
  calls: z.int(),
  minutes: z.int(),
  limitCalls: z.int(),
  limitMinutes: z.int(),
  isPast: z.boolean(),
  /** What each further one would cost at the agreed rule. */
  priceMinor: seenWith('money.see', z.int()),
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

export const checkIns = {
  list: defineRoute({
    method: 'get',
    path: '/check-ins',
    tag,
    ability: 'playbook.see',
    summary: 'Check-ins by the day they are planned for',
    query: z.object({ ...pagingBy(cursors.checkIns), clientId: Id.optional(), until: DateText.optional() }),
    reply: listOf(CheckIn),
  }),
  callLimit: defineRoute({
    method: 'get',
    path: '/clients/{id}/call-limit',
    tag,
    ability: 'playbook.see',
    summary: 'Status calls of a week against the limit of the client’s playbook',
    params: ById,
    query: z.object({ on: DateText.optional() }),
    reply: z.object({ limit: CallLimit.nullable() }),
    refusals: ['unknown-client'],
  }),
} as const;

export const libraryLinks = {
  list: defineRoute({
    method: 'get',
    path: '/library-links',
    tag,
    ability: 'playbook.see',
    summary: 'The links of the library, newest first',
    query: z.object(pagingBy(cursors.byId)),
    reply: listOf(LibraryLink),
  }),
  add: defineRoute({
    method: 'post',
    path: '/library-links',
    tag,
    ability: 'playbook.change',
    summary: 'Keep a link worth sending',
    body: z.object({
      url: Link,
      title: FilledText(300),
      note: TextOf(2000).optional(),
      topics: z.array(FilledText(50)).max(20).default([]),
    }),
    reply: LibraryLink,
  }),
  remove: defineRoute({
    method: 'delete',
    path: '/library-links/{id}',
    tag,
    ability: 'playbook.change',
    summary: 'Remove a link',
    params: ById,
    reply: LibraryLink,
    refusals: ['not-found'],
  }),
} as const;
