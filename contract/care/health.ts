import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { ById } from '../shapes.ts';

/** A client’s state against its own habit; `unknown` while there is too little history. */
export const Health = z
  .object({
    colour: z.enum(['good', 'watch', 'bad', 'unknown']),
    because: z.string(),
    signs: z.array(
      z.object({
        sign: z.enum(['contact', 'work', 'payment', 'asks', 'check-in']),
        colour: z.enum(['good', 'watch', 'bad', 'unknown']),
        /** What is seen now, what is usual for this client, and the bound it was held against. */
        now: z.number().nullable(),
        usual: z.number().nullable(),
        bound: z.number().nullable(),
        text: z.string(),
        /** What would change the colour. */
        change: z.string(),
      }),
    ),
  })
  .meta({ id: 'Health' });
export type Health = z.output<typeof Health>;

export const health = {
  get: defineRoute({
    method: 'get',
    path: '/clients/{id}/health',
    tag: 'Portfolio',
    ability: 'health.see',
    summary: 'How a client stands against its own habit, with the evidence of each colour',
    params: ById,
    reply: Health,
    refusals: ['unknown-client'],
  }),
} as const;
