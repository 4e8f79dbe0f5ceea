import { z } from 'zod';
import { defineRoute } from '../define-route.ts';

const tag = 'Touchpoints';

export const calendar = {
  get: defineRoute({
    method: 'get',
    path: '/calendar',
    tag,
    ability: 'calendar.manage',
    summary: 'The secret address of the calendar feed: check-ins, reviews, renewals, period ends',
    reply: z.object({ url: z.string().nullable() }),
  }),
  open: defineRoute({
    method: 'post',
    path: '/calendar',
    tag,
    ability: 'calendar.manage',
    summary: 'Open the calendar feed under a new secret address; an earlier one stops',
    reply: z.object({ url: z.string() }),
    isReplySecret: true,
  }),
  close: defineRoute({
    method: 'delete',
    path: '/calendar',
    tag,
    ability: 'calendar.manage',
    summary: 'Close the calendar feed',
    reply: z.object({ url: z.null() }),
  }),
} as const;
