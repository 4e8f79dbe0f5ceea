import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { DateText, ReckonedDate } from '../shapes.ts';

const WEEKS_AT_ONCE = 14;

/** Days, both ends included; at most fourteen weeks. */
const FreeWeeksQuery = z.object({ from: DateText, to: DateText }).superRefine(({ from, to }, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message });
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days < 0) say('input:ends-before-start');
  if (days >= 7 * WEEKS_AT_ONCE) say('input:fourteen-weeks');
});

/** `isPast` when free work takes more than the limit of `ofMinutes`: of what was worked, or of a usual day or week that is not over yet. */
const FreeShare = z.object({
  minutes: z.int(),
  freeMinutes: z.int(),
  ofMinutes: z.int(),
  isPast: z.boolean(),
});

export const freeWeekRoutes = {
  weeks: defineRoute({
    method: 'get',
    path: '/pro-bono/weeks',
    tag: 'Pro bono',
    ability: 'pro-bono.see',
    summary: 'The share of free work by day and week, and where it passed the limit',
    query: FreeWeeksQuery,
    reply: z.object({
      limitPercent: z.int(),
      days: z.array(FreeShare.extend({ on: ReckonedDate })),
      weeks: z.array(FreeShare.extend({ startsOn: ReckonedDate })),
    }),
  }),
} as const;
