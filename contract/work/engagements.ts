import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { seenWith } from '../seen-with.ts';
import {
  ById,
  Currency,
  DateText,
  EngagementKind,
  FilledText,
  Flag,
  Id,
  Ids,
  InstantText,
  Line,
  listOf,
  pagingBy,
  RateMinor,
  TimeZone,
  VerbatimText,
} from '../shapes.ts';
import { BillingRule, ProBonoTerms, RetainerTerms, Scope } from './terms.ts';

export const EngagementState = z.enum(['draft', 'active', 'ended']);

export const NewEngagement = z
  .object({
    clientId: Id,
    kind: EngagementKind,
    title: FilledText(200),
    startsOn: DateText,
    endsOn: DateText.optional(),
    reviewOn: DateText.optional(),
    hourlyRateMinor: RateMinor.optional(),
    currency: Currency.optional(),
    timeZone: TimeZone.optional(),
    billing: BillingRule.optional(),
    scope: Scope.optional(),
    retainer: RetainerTerms.optional(),
    proBono: ProBonoTerms.optional(),
  })
  .superRefine((engagement, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (engagement.endsOn && engagement.endsOn < engagement.startsOn)
      say('endsOn', 'input:ends-before-start');
    if (engagement.kind === 'retainer' && !engagement.retainer)
      say('retainer', 'input:retainer-terms-needed');
    if (engagement.kind !== 'retainer' && engagement.retainer) say('retainer', 'input:retainer-terms-only');
    if (engagement.kind !== 'pro-bono' && engagement.proBono) say('proBono', 'input:pro-bono-terms-only');
  });

export const Engagement = z
  .object({
    id: Id,
    clientId: Id,
    kind: EngagementKind,
    title: z.string(),
    state: EngagementState,
    startsOn: DateText,
    endsOn: DateText.nullable(),
    reviewOn: DateText.nullable(),
    timeZone: z.string(),
    currency: z.string(),
    hourlyRateMinor: seenWith('money.see', z.int()),
    billing: BillingRule,
    /** The rules that held for the days before a date, earliest first; `billing` is that of today and later. */
    earlierBilling: z.array(z.object({ before: DateText, billing: BillingRule })),
    scope: Scope.nullable(),
    retainer: seenWith('money.see', RetainerTerms),
    proBono: seenWith('money.see', ProBonoTerms),
    imported: z.boolean(),
    /** Why it runs past a limit of free work; stays for good. */
    override: z.object({ because: z.string(), at: InstantText }).nullable(),
    /** The free engagement that this paid one continues. */
    convertedFromId: Id.nullable(),
    /**
     * Set while what fell due on it fails: its books stand at `since`, its numbers cannot be changed, and the log of the server says why
     * under the reference.
     */
    setAside: z.object({ since: DateText, reference: z.string() }).nullable(),
    openPeriodIndex: z.int().nullable(),
    createdAt: InstantText,
    activatedAt: InstantText.nullable(),
  })
  .meta({ id: 'Engagement' });
export type Engagement = z.output<typeof Engagement>;

/** An engagement as the list shows it: whose it is, and what was worked in the practice's running month. */
export const ListedEngagement = Engagement.extend({
  clientName: z.string(),
  monthMinutes: z.int(),
}).meta({ id: 'ListedEngagement' });
export type ListedEngagement = z.output<typeof ListedEngagement>;

/** What may change on an engagement without touching a signed number: its words, its rate for work to come, its review. Its end is a call of its own. */
export const EngagementChange = z
  .object({
    title: FilledText(200),
    hourlyRateMinor: RateMinor.nullable(),
    /** From today on; earlier days keep the rule they were worked under. */
    billing: BillingRule,
    reviewOn: DateText.nullable(),
    scope: Scope.nullable(),
    /** Of a draft, and of an imported engagement that has none yet: later, what comes back was agreed. */
    proBono: ProBonoTerms,
  })
  .partial();

/** How an engagement becomes a paid one of another form. What is not given is taken over from it. */
export const Conversion = z
  .object({
    kind: z.enum(['hourly', 'retainer']),
    title: FilledText(200).optional(),
    /** The engagement it continues ends on the day before. */
    startsOn: DateText,
    hourlyRateMinor: RateMinor.optional(),
    billing: BillingRule.optional(),
    scope: Scope.optional(),
    retainer: RetainerTerms.optional(),
  })
  .superRefine(({ kind, retainer }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['retainer'], message });
    if (kind === 'retainer' && !retainer) say('input:retainer-terms-needed');
    if (kind !== 'retainer' && retainer) say('input:retainer-terms-only');
  });

const tag = 'Engagements';

export const engagements = {
  draft: defineRoute({
    method: 'post',
    path: '/engagements',
    tag,
    ability: 'agreement.change',
    summary: 'Draft an engagement',
    body: NewEngagement,
    reply: Engagement,
    refusals: ['unknown-client', 'currency-differs', 'starts-too-early'],
  }),
  list: defineRoute({
    method: 'get',
    path: '/engagements',
    tag,
    ability: 'engagement.see',
    summary: 'Engagements, newest first',
    query: z.object({
      ...pagingBy(cursors.byId),
      clientId: Id.optional(),
      state: EngagementState.optional(),
      kind: EngagementKind.optional(),
      imported: Flag.optional(),
      /** What an engagement was converted into. */
      convertedFromId: Id.optional(),
      /** In the title or the client's name. */
      search: VerbatimText(200).optional(),
      ids: Ids.optional(),
    }),
    reply: listOf(ListedEngagement),
  }),
  get: defineRoute({
    method: 'get',
    path: '/engagements/{id}',
    tag,
    ability: 'engagement.see',
    summary: 'One engagement',
    params: ById,
    reply: Engagement,
    refusals: ['unknown-engagement'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/engagements/{id}',
    tag,
    ability: 'agreement.change',
    summary: 'Change the words of an engagement, never its signed numbers',
    params: ById,
    body: EngagementChange,
    reply: Engagement,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'engagement-ended',
      'engagement-not-draft',
      'not-pro-bono',
      'pro-bono-incomplete',
      'review-too-far',
      'billing-fixed',
    ],
  }),
  activate: defineRoute({
    method: 'post',
    path: '/engagements/{id}/activate',
    tag,
    ability: 'agreement.change',
    summary: 'Activate an engagement: a retainer opens its first period',
    params: ById,
    body: z.object({ override: z.object({ because: Line }).optional() }),
    status: 200,
    reply: Engagement,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'engagement-not-draft',
      'pro-bono-incomplete',
      'pro-bono-limit-reached',
      'pro-bono-share-reached',
      'starts-too-early',
    ],
  }),
  end: defineRoute({
    method: 'post',
    path: '/engagements/{id}/end',
    tag,
    ability: 'agreement.change',
    summary: 'End an engagement on a date, that day included',
    params: ById,
    body: z.object({ on: DateText }),
    status: 200,
    reply: Engagement,
    refusals: ['unknown-engagement', 'engagement-set-aside', 'engagement-not-active', 'ends-too-early'],
  }),
  convert: defineRoute({
    method: 'post',
    path: '/engagements/{id}/convert',
    tag,
    ability: 'agreement.change',
    summary: 'Convert hourly, project or pro bono work into a retainer or hourly work from a date',
    params: ById,
    body: Conversion,
    reply: Engagement,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'engagement-not-active',
      'engagement-ended',
      'not-convertible',
      'converted-already',
      'ends-too-early',
      'rate-needed',
      'starts-too-early',
    ],
  }),
} as const;
