import { Situation } from '../../contract/asks/answers.ts';
import { Ask } from '../../contract/asks/asks.ts';
import { Decision } from '../../contract/asks/suggestions.ts';
import { Touchpoint } from '../../contract/clients/touchpoints.ts';
import { DateOrder, ImportFormat, ImportRow, ImportSummary } from '../../contract/imports/imports.ts';
import { ReviewOutcome } from '../../contract/pro-bono/reviews.ts';
import { roles } from '../../contract/roles.ts';
import { Evidence, Proposal, ProposalState } from '../../contract/sales/proposals.ts';
import { Channel, EngagementKind, Locale } from '../../contract/shapes.ts';
import { ChangeOrder, ChangeOrderState } from '../../contract/work/change-orders.ts';
import { EngagementState } from '../../contract/work/engagements.ts';
import { Charge, Pause, Period, TermsChange } from '../../contract/work/retainers.ts';
import { Benefit } from '../../contract/work/terms.ts';
import { Activity } from '../../contract/work/time-entries.ts';
import { countedKinds } from '../accounts.ts';

/**
 * The columns that hold one of a closed list, by table, with all that each may hold. From here `npm run tables` writes their types, so
 * that nothing else is written into them, and `rows` checks what it reads (server/db/rows.ts). What is only said of a row and never
 * written, such as that a proposal has expired, is left out.
 */
export const closedColumns = {
  answers: { language: Locale.options, situation: Situation.options },
  answerUses: { situation: Situation.options },
  asks: {
    channel: Channel.options,
    decision: Decision.options,
    source: Ask.shape.source.options,
    state: Ask.shape.state.options,
  },
  attempts: { kind: countedKinds },
  benefits: { kind: Benefit.shape.kind.options },
  changeOrders: {
    answeredBy: ChangeOrder.shape.answeredBy.unwrap().options,
    state: ChangeOrderState.exclude(['expired']).options,
  },
  charges: { kind: Charge.shape.kind.options },
  checkIns: { channel: Channel.options },
  clients: { language: Locale.options },
  engagements: { kind: EngagementKind.options, state: EngagementState.options },
  evidence: { kind: Evidence.shape.kind.options },
  importRows: { activity: Activity.options, channel: Channel.options, state: ImportRow.shape.state.options },
  importTargets: { kind: EngagementKind.options },
  imports: {
    dateOrder: DateOrder.options,
    format: ImportFormat.options,
    state: ImportSummary.shape.state.options,
  },
  members: { locale: Locale.options, role: roles },
  offers: { language: Locale.options },
  pauses: { anchor: Pause.shape.anchor.options, mode: Pause.shape.mode.options },
  periods: { state: Period.shape.state.exclude(['scheduled']).options },
  practices: { locale: Locale.options },
  proposals: {
    answer: ProposalState.extract(['signed', 'declined', 'withdrawn']).options,
    countersign: Proposal.shape.countersign.options,
    language: Locale.options,
  },
  retainerChanges: { effective: TermsChange.shape.effective.options },
  reviews: { outcome: ReviewOutcome.options },
  timeEntries: { activity: Activity.options, channel: Channel.options },
  timers: { activity: Activity.options },
  touchpoints: { channel: Touchpoint.shape.channel.options, direction: Touchpoint.shape.direction.options },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
