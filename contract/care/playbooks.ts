import { z } from 'zod';
import { Situation } from '../asks/answers.ts';
import { defineRoute } from '../define-route.ts';
import { ById, Channel, FilledText, Id, Line, Locale, VerbatimText } from '../shapes.ts';

/** How to handle a type of client. The built-in ones are named by these keys, own ones by their ids. */
export const BuiltInPlaybook = z.enum(['hands-off', 'micromanager', 'in-the-dark', 'savvy']);
export type BuiltInPlaybook = z.output<typeof BuiltInPlaybook>;

const Lines = z.array(Line).max(50).default([]);

/** A check-in by a channel every so many days. */
export const Cadence = z.object({ channel: Channel, everyDays: z.int().min(1).max(366) });

/** One interval a channel: of two by the same one, nobody could say which holds. */
const Cadences = z
  .array(Cadence)
  .max(4)
  .refine((cadence) => new Set(cadence.map(({ channel }) => channel)).size === cadence.length, {
    message: 'input:channel-once',
  });

export const PlaybookText = z.object({
  name: FilledText(100),
  /** What such a client is like. */
  signs: Lines,
  cadence: Cadences.default([]),
  /** Status calls past it are counted and offered as paid; null for no limit. */
  limits: z
    .object({ statusCallsPerWeek: z.int().min(0).max(50), minutesPerCall: z.int().min(1).max(480) })
    .nullable()
    .default(null),
  steps: Lines,
  /** Situations of the answers library that fit. */
  answers: z.array(Situation).max(20).default([]),
  /** Offers that fit. */
  offers: z.array(Id).max(20).default([]),
  isOnboarding: z.boolean().default(false),
  isNurture: z.boolean().default(false),
});

export const Playbook = PlaybookText.extend({
  /** A built-in one is named by its key, an own one by its id. */
  key: z.string(),
  isOwn: z.boolean(),
  version: z.int(),
  clients: z.int(),
}).meta({ id: 'Playbook' });
export type Playbook = z.output<typeof Playbook>;

const Probabilities = z.object({
  'hands-off': z.number(),
  micromanager: z.number(),
  'in-the-dark': z.number(),
  savvy: z.number(),
});

/** One thing that spoke for or against a type: what was seen, and how much it weighs (natural logarithm of the odds). */
export const TypeEvidence = z.object({
  feature: z.string(),
  level: z.string(),
  weight: z.number(),
  text: z.string(),
});

export const Assessment = z
  .object({
    playbook: BuiltInPlaybook.nullable(),
    probabilities: Probabilities,
    because: z.string(),
    evidence: z.array(TypeEvidence),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.output<typeof Assessment>;

/** What the data alone proposes; `playbook` is null while it shows too little, or nothing clearly. */
export const PlaybookProposal = Assessment.extend({
  /** False when it is what the client has, or was declined and the evidence has not changed since. */
  isNews: z.boolean(),
  weeksObserved: z.int(),
}).meta({ id: 'PlaybookProposal' });

export const Question = z.object({
  key: z.string(),
  text: z.string(),
  options: z.array(z.object({ key: z.string(), text: z.string() })),
});

const tag = 'Playbooks';

export const playbooks = {
  list: defineRoute({
    method: 'get',
    path: '/playbooks',
    tag,
    ability: 'playbook.see',
    summary: 'How to handle each type of client, the built-in ones and your own',
    query: z.object({ language: Locale.optional() }),
    reply: z.object({ items: z.array(Playbook) }),
  }),
  add: defineRoute({
    method: 'post',
    path: '/playbooks',
    tag,
    ability: 'playbook.change',
    summary: 'Add a playbook of your own',
    body: PlaybookText,
    reply: Playbook,
    refusals: ['unknown-offer'],
  }),
  change: defineRoute({
    method: 'put',
    path: '/playbooks/{key}',
    tag,
    ability: 'playbook.change',
    summary: 'Rewrite a playbook: a new version; of a built-in one the practice’s own form',
    params: z.object({ key: VerbatimText(64).min(1) }),
    body: PlaybookText,
    reply: Playbook,
    refusals: ['unknown-playbook', 'unknown-offer'],
  }),
  remove: defineRoute({
    method: 'delete',
    path: '/playbooks/{key}',
    tag,
    ability: 'playbook.change',
    summary: 'Remove an own playbook, or go back to the built-in form; its clients keep none',
    params: z.object({ key: VerbatimText(64).min(1) }),
    reply: Playbook,
    refusals: ['unknown-playbook'],
  }),
  questions: defineRoute({
    method: 'get',
    path: '/playbooks/questionnaire',
    tag,
    ability: 'playbook.see',
    summary: 'Ten questions about a client',
    query: z.object({ language: Locale.optional() }),
    reply: z.object({ items: z.array(Question) }),
  }),
  assess: defineRoute({
    method: 'post',
    path: '/clients/{id}/assessment',
    tag,
    ability: 'playbook.decide',
    summary: 'The type a client’s answers speak for, with probabilities and reasons',
    status: 200,
    params: ById,
    body: z.object({ answers: z.record(VerbatimText(50), VerbatimText(50)) }),
    reply: Assessment,
    refusals: ['unknown-client', 'unknown-answer'],
  }),
  proposal: defineRoute({
    method: 'get',
    path: '/clients/{id}/playbook-proposal',
    tag,
    ability: 'playbook.decide',
    summary: 'The type the data alone speaks for',
    params: ById,
    reply: PlaybookProposal,
    refusals: ['unknown-client'],
  }),
  decide: defineRoute({
    method: 'put',
    path: '/clients/{id}/playbook',
    tag,
    ability: 'playbook.decide',
    summary:
      'Give a client a playbook, or none; a proposal that was declined is not made again until its evidence changes',
    params: ById,
    body: z.object({
      playbook: VerbatimText(64).nullable(),
      /** Own intervals for this client instead of the playbook’s. */
      cadence: Cadences.nullable().optional(),
      declines: BuiltInPlaybook.optional(),
    }),
    reply: z.object({ playbook: z.string().nullable(), cadence: z.array(Cadence) }),
    refusals: ['unknown-client', 'unknown-playbook'],
  }),
} as const;
