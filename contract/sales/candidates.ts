import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { Id, listOf, pagingBy } from '../shapes.ts';

/** A client whose history suits a retainer, with the reasons in words. */
export const RetainerCandidate = z.object({
  clientId: Id,
  clientName: z.string(),
  engagementId: Id,
  score: z.int(),
  because: z.string(),
  suggested: z.object({ amount: z.int(), feeMinor: z.int() }),
});

export const candidates = {
  list: defineRoute({
    method: 'get',
    path: '/retainer-candidates',
    tag: 'Overview',
    ability: 'proposal.see',
    summary: 'Clients whose regular use suits a retainer, best first',
    query: z.object(pagingBy(cursors.candidates)),
    reply: listOf(RetainerCandidate),
  }),
} as const;
