import { z } from 'zod';
import { UNITS } from '../../core/base/money/money.ts';
import { defineRoute } from '../define-route.ts';
import { FilledText, Id, Line, Locale } from '../shapes.ts';

const Lines = z.array(Line).max(50).default([]);

/** A retainer to begin a proposal from: the client’s problem, what answers it, and how its results are shown. */
export const OfferText = z.object({
  title: FilledText(200),
  basis: z.enum(['hours', 'deliverables', 'access']),
  problem: FilledText(2000),
  goals: Lines,
  included: Lines,
  excluded: Lines,
  /** How the client sees what it brings. */
  results: Lines,
  allowance: z.object({ unit: z.enum(UNITS), amount: z.int().min(0).max(1_000_000) }),
  perks: z
    .array(z.object({ label: Line, minutes: z.int().min(0).max(60_000).default(0) }))
    .max(20)
    .default([]),
});

export const Offer = OfferText.extend({
  /** A built-in one is named by its key, an own one by its id. */
  id: Id,
  language: Locale,
  isOwn: z.boolean(),
}).meta({ id: 'Offer' });
export type Offer = z.output<typeof Offer>;

const tag = 'Offers';

export const offers = {
  list: defineRoute({
    method: 'get',
    path: '/offers',
    tag,
    ability: 'proposal.see',
    summary: 'Offers to begin a proposal from, in one language',
    query: z.object({ language: Locale.optional() }),
    reply: z.object({ items: z.array(Offer) }),
  }),
  add: defineRoute({
    method: 'post',
    path: '/offers',
    tag,
    ability: 'proposal.change',
    summary: 'Add an offer of your own',
    body: OfferText.extend({ language: Locale }),
    reply: Offer,
  }),
  change: defineRoute({
    method: 'put',
    path: '/offers/{id}',
    tag,
    ability: 'proposal.change',
    summary: 'Rewrite an offer of your own',
    params: z.object({ id: Id }),
    body: OfferText.extend({ language: Locale }),
    reply: Offer,
    refusals: ['unknown-offer'],
  }),
  remove: defineRoute({
    method: 'delete',
    path: '/offers/{id}',
    tag,
    ability: 'proposal.change',
    summary: 'Remove an offer of your own; proposals made from it stay',
    params: z.object({ id: Id }),
    reply: Offer,
    refusals: ['unknown-offer'],
  }),
} as const;
