import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  Email,
  EngagementKind,
  FilledText,
  Flag,
  Id,
  Ids,
  InstantText,
  Locale,
  listOf,
  pagingBy,
  VerbatimText,
} from '../shapes.ts';

const Name = FilledText(200);

export const NewClient = z.object({
  name: Name,
  email: Email.optional(),
  language: Locale.optional(),
  referredByClientId: Id.optional(),
  playbook: VerbatimText(100).optional(),
});

export const ClientChange = z
  .object({
    name: Name,
    email: Email.nullable(),
    language: Locale.nullable(),
    referredByClientId: Id.nullable(),
    playbook: VerbatimText(100).nullable(),
    /** Null for the practice’s. */
    giftMinutesPerMonth: z.int().min(0).max(6_000).nullable(),
    archived: z.boolean(),
  })
  .partial();

export const Client = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string().nullable(),
    language: Locale.nullable(),
    referredByClientId: Id.nullable(),
    playbook: z.string().nullable(),
    giftMinutesPerMonth: z.int().nullable(),
    createdAt: InstantText,
    archivedAt: InstantText.nullable(),
  })
  .meta({ id: 'Client' });
export type Client = z.output<typeof Client>;

/** A client as the list shows it: with how much of which kind is active. */
export const ListedClient = Client.extend({
  active: z.array(z.object({ kind: EngagementKind, count: z.int() })),
}).meta({ id: 'ListedClient' });
export type ListedClient = z.output<typeof ListedClient>;

export const ClientLink = z
  .object({
    id: Id,
    clientId: Id,
    url: z.string(),
    createdAt: InstantText,
    revokedAt: InstantText.nullable(),
    lastOpenedAt: InstantText.nullable(),
  })
  .meta({ id: 'ClientLink' });

const tag = 'Clients';

export const clients = {
  add: defineRoute({
    method: 'post',
    path: '/clients',
    tag,
    ability: 'client.change',
    summary: 'Add a client',
    body: NewClient,
    reply: Client,
    refusals: ['client-name-taken', 'unknown-client', 'unknown-playbook'],
  }),
  list: defineRoute({
    method: 'get',
    path: '/clients',
    tag,
    ability: 'client.see',
    summary: 'Clients by name',
    query: z.object({
      ...pagingBy(cursors.byName),
      search: VerbatimText(200).optional(),
      archived: Flag.optional(),
      /** These clients, archived ones too. */
      ids: Ids.optional(),
    }),
    reply: listOf(ListedClient),
  }),
  get: defineRoute({
    method: 'get',
    path: '/clients/{id}',
    tag,
    ability: 'client.see',
    summary: 'One client',
    params: ById,
    reply: Client,
    refusals: ['unknown-client'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/clients/{id}',
    tag,
    ability: 'client.change',
    summary: 'Change a client',
    params: ById,
    body: ClientChange,
    reply: Client,
    refusals: ['unknown-client', 'client-name-taken', 'unknown-playbook'],
  }),
  openLink: defineRoute({
    method: 'post',
    path: '/clients/{id}/links',
    tag,
    ability: 'client-link.manage',
    summary: "Open the client's private page: an unguessable link",
    params: ById,
    reply: ClientLink,
    isReplySecret: true,
    refusals: ['unknown-client'],
  }),
  links: defineRoute({
    method: 'get',
    path: '/clients/{id}/links',
    tag,
    ability: 'client-link.manage',
    summary: "The links to a client's private page, newest first",
    params: ById,
    query: z.object(pagingBy(cursors.byId)),
    reply: listOf(ClientLink),
    refusals: ['unknown-client'],
  }),
  revokeLink: defineRoute({
    method: 'delete',
    path: '/clients/{id}/links/{linkId}',
    tag,
    ability: 'client-link.manage',
    summary: 'Revoke a link: the page behind it is gone at once',
    params: z.object({ id: Id, linkId: Id }),
    reply: ClientLink,
    refusals: ['unknown-client', 'not-found'],
  }),
} as const;
