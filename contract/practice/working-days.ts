import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { DateText, TextOf } from '../shapes.ts';

const tag = 'Touchpoints';

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
    ability: 'practice.see',
    summary: 'On which days the practice works',
    reply: WorkingDays,
  }),
  set: defineRoute({
    method: 'put',
    path: '/practice/working-days',
    tag,
    ability: 'practice.change',
    summary: 'Set on which days the practice works',
    body: WorkingDays,
    reply: WorkingDays,
  }),
} as const;
