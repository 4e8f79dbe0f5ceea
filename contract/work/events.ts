import { z } from 'zod';
import { event, sentTo } from '../event.ts';
import { DateText, EngagementKind, Id } from '../shapes.ts';
import { agreements } from './agreements.ts';
import { changeOrders } from './change-orders.ts';
import { engagements } from './engagements.ts';
import { renewals } from './renewals.ts';
import { retainers } from './retainers.ts';

const NewEngagementFacts = z.object({ clientId: Id, kind: z.string(), title: z.string() });
const Recorded = z.object({
  engagementId: Id,
  workedOn: DateText,
  actualMinutes: z.int(),
  billedMinutes: z.int(),
});
const Corrected = z.object({
  startedAt: z.int(),
  workedOn: DateText,
  actualMinutes: z.int(),
  billedMinutes: z.int(),
  units: z.int().nullable(),
  activity: z.string(),
  note: z.string().nullable(),
});
const Answered = z.object({
  engagementId: Id,
  by: z.enum(['client', 'member']),
  line: z.string(),
  priceMinor: z.int(),
  endsOn: DateText.nullable(),
  /** The link the answer came by, where it came by one. */
  linkId: Id.optional(),
});
/** What can happen to the work under an agreement; contract/events.ts holds all of it together. */
export const workEvents = {
  'engagement.drafted': event('An engagement was drafted', NewEngagementFacts),
  'engagement.imported': event('An engagement was made out of an import', NewEngagementFacts),
  'engagement.activated': event(
    'An engagement became active; `override` is the reason for going past a limit',
    z.object({ override: z.object({ because: z.string(), refused: z.unknown() }).nullable() }),
  ),
  'engagement.changed': event(
    'An engagement changed; `changed` names the parts of the agreement that are others now',
    sentTo(engagements.change).and(z.object({ changed: z.array(z.string()) })),
  ),
  'engagement.benefits-agreed': event(
    'What a client gives in return was agreed',
    z.object({ benefits: z.int() }),
  ),
  'engagement.agreement-terms-set': event(
    'What is agreed beside scope and price was set',
    sentTo(agreements.setTerms),
  ),
  'engagement.agreement-recorded': event(
    'What an agreement says was put on record as a version',
    z.object({ version: z.int(), hash: z.string() }),
  ),
  'engagement.terms-changed': event(
    'The terms of a retainer change from a day on',
    sentTo(retainers.changeTerms).and(z.object({ effectiveOn: DateText })),
  ),
  'engagement.top-up-sold': event('A top-up was sold', sentTo(retainers.topUp)),
  'engagement.paused': event('A retainer pauses', sentTo(retainers.pause)),
  'engagement.overage-approved': event(
    'Work past the allowance was approved',
    sentTo(retainers.approveOverage),
  ),
  'engagement.renewed': event(
    'The next term of a retainer was agreed',
    sentTo(renewals.renew).and(z.object({ from: DateText })),
  ),
  'engagement.converted': event(
    'An engagement goes on as another',
    z.object({ to: Id, kind: EngagementKind, startsOn: DateText }),
  ),
  'engagement.reviewed': event(
    'Free work was reviewed',
    z.looseObject({ reviewId: Id, outcome: z.string() }),
  ),
  'engagement.report-written': event(
    'The report of a period was written',
    z.object({ periodIndex: z.int(), published: z.boolean() }),
  ),
  'engagement.end-set': event('An engagement was ended as of a day', z.object({ on: DateText })),
  'engagement.end-undone': event(
    'The end of an engagement was undone',
    z.object({ endsOn: DateText.nullable() }),
  ),
  'engagement.ended': event('The last day of an engagement is over', z.object({ on: DateText.nullable() })),
  'statement.closed': event(
    'A period was closed; the subject is its engagement',
    z.object({ index: z.int(), hash: z.string() }),
  ),

  'time-entry.recorded': event('Time was recorded', Recorded),
  'time-entry.recorded-separately': event('Time was recorded that an ask bills or gives by itself', Recorded),
  'time-entry.changed': event('An entry was corrected', z.object({ from: Corrected, to: Corrected })),
  'time-entry.voided': event('An entry was voided', z.object({ actualMinutes: z.int() })),
  'time-entry.restored': event('A voided entry was restored', z.object({ actualMinutes: z.int() })),
  'timer.started': event('A timer was started', z.object({ engagementId: Id })),
  'timer.stopped': event('A timer was stopped and its time recorded', z.object({ timeEntryId: Id })),
  'timer.discarded': event('A timer was discarded', z.object({ startedAt: z.int() })),
  'change-order.proposed': event(
    'A change of scope was proposed to a client',
    z.object({
      askId: Id.nullable(),
      engagementId: Id,
      line: z.string(),
      priceMinor: z.int(),
      endsOn: DateText.nullable(),
      validUntil: DateText.nullable(),
    }),
  ),
  'change-order.changed': event('A proposed change of scope changed', sentTo(changeOrders.change)),
  'change-order.withdrawn': event(
    'A proposed change of scope was withdrawn',
    z.object({ onceExpired: z.boolean() }),
  ),
  'change-order.approved': event('A client approved a change of scope', Answered),
  'change-order.declined': event('A client declined a change of scope', Answered),
} as const;
