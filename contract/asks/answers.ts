import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { FilledText, Id, Locale } from '../shapes.ts';

/** The situations the library answers; each has a text in every language and may be rewritten. */
export const Situation = z.enum([
  'no',
  'not-now',
  'quote',
  'in-the-contract',
  'outside-the-contract',
  'billed-consultation',
  'urgent-costs-more',
  'boundary-on-calls',
  'gift-this-time',
  'habit-forming',
  'renegotiate',
  'raise-a-rate',
  'end-of-pro-bono',
  'late-payment',
  'retainers-explained',
  'farewell',
]);
export type Situation = z.output<typeof Situation>;

/** The variables a text may hold, written {like-this}; an unknown one is refused. */
export const AnswerVariable = z.enum([
  'client',
  'contact',
  'practice',
  'member',
  'clause',
  'ask',
  'price',
  'rate',
  'minutes',
  'minimum',
  'increment',
  'date',
  'link',
]);
export type AnswerVariable = z.output<typeof AnswerVariable>;

export const Answer = z
  .object({
    situation: Situation,
    language: Locale,
    title: z.string(),
    text: z.string(),
    /** True when the practice has written its own text. */
    isOwn: z.boolean(),
    variables: z.array(AnswerVariable),
    /** How often it was taken, in any language. */
    uses: z.int(),
  })
  .meta({ id: 'Answer' });
export type Answer = z.output<typeof Answer>;

export const FilledAnswer = z.object({
  situation: Situation,
  language: Locale,
  text: z.string(),
  /** Variables nothing is known for; they stand in the text as […] to be filled in by hand. */
  missing: z.array(AnswerVariable),
});

const BySituation = z.object({ situation: Situation, language: Locale });
const tag = 'Answers';

export const answers = {
  list: defineRoute({
    method: 'get',
    path: '/answers',
    tag,
    ability: 'answer.use',
    summary: 'The answers library in one language',
    query: z.object({ language: Locale.optional() }),
    reply: z.object({ items: z.array(Answer) }),
  }),
  write: defineRoute({
    method: 'put',
    path: '/answers/{situation}/{language}',
    tag,
    ability: 'answer.write',
    summary: 'Write an answer in the practice’s own words',
    params: BySituation,
    body: z.object({ text: FilledText(5000) }),
    reply: Answer,
    refusals: ['unknown-variable'],
  }),
  restore: defineRoute({
    method: 'delete',
    path: '/answers/{situation}/{language}',
    tag,
    ability: 'answer.write',
    summary: 'Go back to the built-in text',
    params: BySituation,
    reply: Answer,
  }),
  fill: defineRoute({
    method: 'post',
    path: '/answers/{situation}/fill',
    tag,
    ability: 'answer.use',
    summary: 'Fill an answer in for a client, in the client’s language',
    status: 200,
    params: z.object({ situation: Situation }),
    body: z.object({
      clientId: Id,
      askId: Id.optional(),
      engagementId: Id.optional(),
      language: Locale.optional(),
    }),
    reply: FilledAnswer,
    refusals: ['unknown-client', 'unknown-ask', 'unknown-engagement'],
  }),
  use: defineRoute({
    method: 'post',
    path: '/answers/{situation}/uses',
    tag,
    ability: 'answer.use',
    summary: 'Count that an answer was copied or sent',
    params: z.object({ situation: Situation }),
    body: z.object({ clientId: Id.optional(), askId: Id.optional() }),
    reply: z.object({ uses: z.int() }),
    refusals: ['unknown-client', 'unknown-ask'],
  }),
} as const;
