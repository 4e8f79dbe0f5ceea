import { z } from 'zod';
import { answers } from './asks/answers.ts';
import { asks } from './asks/asks.ts';
import { Decision } from './asks/suggestions.ts';
import { endings } from './care/endings.ts';
import { playbooks } from './care/playbooks.ts';
import { clients } from './clients/clients.ts';
import { touchpoints } from './clients/touchpoints.ts';
import { event, sentTo } from './event.ts';
import { payments } from './money/payments.ts';
import { plan } from './plan/plan.ts';
import { portfolio } from './portfolio/portfolio.ts';
import { practices } from './practice/practices.ts';
import { workingDays } from './practice/working-days.ts';
import { proBono } from './pro-bono/pro-bono.ts';
import { DateText, Id, Locale } from './shapes.ts';
import { workEvents } from './work/events.ts';

const nothing = z.object({});
const named = z.object({ name: z.string() });
const WrittenOffer = z.object({ language: Locale, text: z.unknown() });

/**
 * Everything that can happen in a practice, by the name of the thing and what became of it. Each is written into the audit with its facts, in the
 * transaction that does it (server/events/happened.ts), and whoever must follow at once is told of it there. Facts of a change are
 * what was sent. What leaves the house is read from the audit after the commit.
 */
export const events = {
  'practice.opened': event('A practice was opened', named),
  'practice.changed': event('The settings of the practice changed', sentTo(practices.change)),
  'practice.clock-set': event(
    'The clock of a rehearsal moved',
    z.object({ from: z.string(), to: z.string() }),
  ),
  'practice.working-days-set': event('The practice said on which days it works', sentTo(workingDays.set)),
  'practice.pro-bono-limits-set': event(
    'The practice said how much free work it allows itself',
    sentTo(proBono.setLimits),
  ),
  'practice.plan-set': event('The practice said what its plan assumes', sentTo(plan.setSettings)),
  'practice.fit-weights-set': event(
    'The practice said what makes a client fit',
    sentTo(portfolio.setWeights),
  ),
  'member.changed': event('A member changed their own name or language', sentTo(practices.member)),
  'api-key.issued': event('An API key was issued', named),
  'api-key.revoked': event('An API key was revoked', named),

  'client.added': event('A client was added', named.extend({ playbook: z.string().nullable() })),
  'client.changed': event('What is known of a client changed', sentTo(clients.change)),
  'client.link-opened': event('A private page was opened under a new address', z.object({ linkId: Id })),
  'client.link-first-opened': event(
    'A private page was read for the first time under its address',
    z.object({ linkId: Id }),
  ),
  'client.link-revoked': event('The address of a private page was revoked', z.object({ linkId: Id })),
  'client.assessed': event(
    'The questions about a client were answered',
    z.object({ assessmentId: Id, type: z.string().nullable() }),
  ),
  'client.playbook-decided': event('It was decided how a client is handled', sentTo(playbooks.decide)),
  'client.ending-begun': event('The work with a client was ended as of a day', sentTo(endings.end)),
  'client.handover-kept': event('The hand-over to a client was kept up to date', sentTo(endings.end)),
  'client.ending-undone': event('An ending was undone', z.object({ endsOn: DateText })),
  'touchpoint.recorded': event(
    'A contact that took place was recorded',
    sentTo(touchpoints.record).and(z.object({ clientId: Id })),
  ),
  'touchpoint.removed': event('A contact was removed', z.object({ clientId: Id })),

  ...workEvents,

  'charge.payment-recorded': event(
    'A payment was recorded',
    sentTo(payments.record).and(z.object({ paymentId: Id, amountMinor: z.int() })),
  ),
  'charge.payment-removed': event('A payment was removed', z.object({ paymentId: Id })),

  'ask.captured': event(
    'An ask was captured',
    z.object({
      clientId: Id,
      engagementId: Id.nullable(),
      receivedOn: DateText,
      minutes: z.int().nullable(),
    }),
  ),
  'ask.changed': event('An ask changed', sentTo(asks.change)),
  'ask.withdrawn': event('An ask was withdrawn', nothing),
  'ask.decided': event(
    'An ask was decided',
    z.object({
      decision: Decision,
      minutes: z.int().nullable(),
      billedMinutes: z.int(),
      priceMinor: z.int(),
      valueMinor: z.int(),
      suggested: Decision,
    }),
  ),
  'ask.decision-undone': event(
    'The decision on an ask was undone',
    z.object({ decision: z.string().nullable() }),
  ),
  'answer.written': event('An answer of the library was written', z.object({ text: z.string() })),
  'answer.restored': event('An answer of the library was restored to its first text', nothing),
  'answer.used': event('An answer of the library was used', sentTo(answers.use)),

  'benefit.promised': event(
    'Something was promised in return for free work',
    z.looseObject({ engagementId: Id }),
  ),
  'benefit.changed': event('What was promised in return changed', sentTo(proBono.changeBenefit)),
  'benefit.received': event(
    'What was promised in return was received',
    sentTo(proBono.receive).and(z.object({ engagementId: Id })),
  ),
  'benefit.receipt-undone': event('A receipt was undone', z.looseObject({ receivedOn: DateText.nullable() })),
  'benefit.evidence-attached': event(
    'A file was attached as evidence',
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.int() }),
  ),
  'benefit.reminded': event('A reminder was made ready', z.object({ language: Locale })),

  'offer.added': event('An offer was added', WrittenOffer),
  'offer.changed': event('An offer changed', WrittenOffer),
  'offer.removed': event('An offer was removed', nothing),
  'proposal.drafted': event(
    'A proposal was drafted',
    z.object({
      clientId: Id,
      title: z.string(),
      offerId: z.string().nullable(),
      convertsEngagementId: Id.optional(),
    }),
  ),
  'proposal.changed': event('A draft of a proposal changed', z.looseObject({})),
  'proposal.sent': event('A proposal was sent', z.object({ documentHash: z.string() })),
  'proposal.seen': event('A client opened a proposal for the first time', z.object({ linkId: Id })),
  'proposal.reminded': event('A reminder of a proposal was made ready', nothing),
  'proposal.signed': event(
    'A client signed a proposal',
    z.object({ name: z.string(), option: z.unknown(), linkId: Id }),
  ),
  'proposal.declined': event(
    'A client declined a proposal',
    z.object({ because: z.string().nullable(), linkId: Id }),
  ),
  'proposal.countersigned': event('A proposal was countersigned', named),
  'proposal.executed': event(
    'What a signed proposal says was carried out',
    z.object({ engagementId: Id, startsOn: DateText }),
  ),
  'proposal.withdrawn': event('A proposal was withdrawn', z.object({ state: z.string() })),

  'import.begun': event('The reading of a file was begun', z.object({ bytes: z.int() })),
  'import.read': event(
    'A file was read and waits to be looked over',
    z.object({
      format: z.string().nullable(),
      ready: z.int(),
      problems: z.int(),
      duplicates: z.int(),
    }),
  ),
  'import.committed': event(
    'An import was taken over',
    z.object({
      imported: z.int(),
      clientsCreated: z.int(),
      engagementsCreated: z.int(),
      leftOut: z.int(),
    }),
  ),
  'import.discarded': event('An import was discarded', nothing),

  'playbook.added': event('A playbook was written', named),
  'playbook.changed': event('A playbook changed', named.extend({ version: z.int() })),
  'playbook.removed': event('A playbook was removed', named),
  'library-link.added': event('A link worth sending was kept', z.object({ url: z.string() })),
  'library-link.removed': event('A link was removed', nothing),
  'today.snoozed': event('An item of Today was put off', z.object({ until: DateText.nullable() })),
  'today.woken': event('An item of Today was fetched back', nothing),
  'calendar-feed.opened': event('The calendar feed was opened', nothing),
  'calendar-feed.closed': event('The calendar feed was closed', nothing),
} as const;

export type EventName = keyof typeof events;
export type FactsOf<Name extends EventName> = z.output<(typeof events)[Name]['facts']>;
