import { z } from 'zod';
import { Ability } from '../abilities.ts';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { Role } from '../roles.ts';
import { seenWith } from '../seen-with.ts';
import {
  ById,
  Currency,
  Email,
  FilledText,
  Id,
  InstantText,
  Locale,
  listOf,
  pagingBy,
  RateMinor,
  TimeZone,
  VerbatimText,
} from '../shapes.ts';

/** A country of ISO 3166 in two letters; `ZZ` is how Unicode writes an unknown one. */
const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'input:country')
  .refine((code) => !/^[A-Z]{2}$/.test(code) || isCountry(code), 'input:country');

function isCountry(code: string): boolean {
  return (
    code !== 'ZZ' && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
  );
}

export const Practice = z
  .object({
    id: Id,
    name: z.string(),
    country: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    locale: Locale,
    hourlyRateMinor: seenWith('money.see', z.int()),
    weeklyMinutes: z.int().nullable(),
    payingClients: z.int().nullable(),
    giftMinutesPerMonth: z.int(),
    /** A charge is overdue once so many days have passed since it fell due. */
    paymentGraceDays: z.int(),
    isDemo: z.boolean(),
    isRehearsal: z.boolean(),
    now: InstantText,
  })
  .meta({ id: 'Practice' });
export type Practice = z.output<typeof Practice>;

export const Member = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  role: Role,
  locale: Locale.nullable(),
});

export const PracticeChange = z
  .object({
    name: FilledText(200),
    country: Country,
    timeZone: TimeZone,
    currency: Currency,
    locale: Locale,
    hourlyRateMinor: RateMinor.nullable(),
    weeklyMinutes: z.int().min(0).max(10_080).nullable(),
    payingClients: z.int().min(0).max(10_000).nullable(),
    giftMinutesPerMonth: z.int().min(0).max(6_000),
    paymentGraceDays: z.int().min(0).max(365),
  })
  .partial();

export const NewPractice = z.object({
  name: FilledText(200),
  memberName: FilledText(200).optional(),
  country: Country,
  timeZone: TimeZone,
  currency: Currency,
  locale: Locale,
  email: Email,
  password: VerbatimText(128).min(10, 'input:password'),
});

/** What the server printed at its start; asked for where a new installation is reached from another machine. */
const SetUpToken = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .optional();

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  lastCharacters: z.string(),
  createdAt: InstantText,
  revokedAt: InstantText.nullable(),
});

const tag = 'Practice';

export const practices = {
  session: defineRoute({
    method: 'get',
    path: '/session',
    tag,
    summary: 'Who is signed in, and whether this installation has a practice yet',
    access: 'public',
    reply: z.object({
      member: Member.nullable(),
      practice: Practice.nullable(),
      /** What the member may do, to some record at least; none while nobody is signed in. */
      abilities: z.array(Ability),
      /** True until the first practice of its own was set up: sign-up is open and the demo may be entered. */
      isNew: z.boolean(),
      /** Whether this visitor, who comes from another machine, can do so with the set-up token alone. */
      needsSetUpToken: z.boolean(),
    }),
  }),
  signUp: defineRoute({
    method: 'post',
    path: '/sign-up',
    tag,
    summary: 'Set up the practice of this installation and sign in',
    access: 'public',
    body: NewPractice.extend({ setUpToken: SetUpToken }),
    largestBody: 16 * 1024,
    reply: z.object({ practice: Practice, member: Member }),
    refusals: ['sign-up-closed', 'set-up-token-needed', 'email-taken', 'sign-in-needed', 'too-many-requests'],
  }),
  enterDemo: defineRoute({
    method: 'post',
    path: '/demo',
    tag,
    summary: 'Look around in the demo practice, without an account',
    access: 'public',
    body: z.object({ setUpToken: SetUpToken }),
    reply: z.object({ practice: Practice, member: Member }),
    refusals: ['sign-up-closed', 'set-up-token-needed', 'too-many-requests', 'not-found'],
  }),
  wipeDemo: defineRoute({
    method: 'delete',
    path: '/demo',
    tag,
    ability: 'practice.change',
    summary: 'Wipe the demo practice and everything in it',
    reply: z.object({ wiped: z.literal(true) }),
    refusals: ['demo-only'],
  }),
  get: defineRoute({
    method: 'get',
    path: '/practice',
    tag,
    ability: 'practice.see',
    summary: 'The practice',
    reply: Practice,
  }),
  change: defineRoute({
    method: 'patch',
    path: '/practice',
    tag,
    ability: 'practice.change',
    summary: 'Change the practice',
    body: PracticeChange,
    reply: Practice,
  }),
  member: defineRoute({
    method: 'patch',
    path: '/member',
    tag,
    ability: 'member.change-own',
    summary: 'Change my own name or language',
    body: z.object({ name: FilledText(200), locale: Locale.nullable() }).partial(),
    reply: Member,
  }),
  setClock: defineRoute({
    method: 'put',
    path: '/clock',
    tag,
    ability: 'practice.change',
    summary: 'Move the clock of a rehearsal forward; all work due on the way runs first',
    body: z.object({ now: InstantText }),
    reply: z.object({ now: InstantText }),
    refusals: ['not-a-rehearsal', 'clock-moves-forward'],
  }),
} as const;

export const apiKeys = {
  list: defineRoute({
    method: 'get',
    path: '/api-keys',
    tag,
    ability: 'api-keys.manage',
    summary: 'API keys, without their secrets',
    query: z.object(pagingBy(cursors.byId)),
    reply: listOf(ApiKey),
  }),
  issue: defineRoute({
    method: 'post',
    path: '/api-keys',
    tag,
    ability: 'api-keys.manage',
    summary: 'Issue an API key; its secret is shown this once',
    body: z.object({ name: FilledText(100) }),
    reply: ApiKey.extend({ apiKey: z.string() }),
    isReplySecret: true,
    refusals: ['not-in-demo'],
  }),
  revoke: defineRoute({
    method: 'delete',
    path: '/api-keys/{id}',
    tag,
    ability: 'api-keys.manage',
    summary: 'Revoke an API key at once',
    params: ById,
    reply: ApiKey,
    refusals: ['not-found'],
  }),
} as const;
