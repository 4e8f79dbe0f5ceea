// Made by `npm run tables` from the migrated database. The migrations are the authority; instants are epoch ms.

import type { Generated } from 'kysely';
import type { Flag, JsonText } from './columns.ts';

export interface AgreementVersionsTable {
  because: JsonText<'agreement_versions.because'>;
  data: JsonText<'agreement_versions.data'>;
  engagementId: string;
  hash: string;
  madeAt: number;
  version: number;
}

export interface AnswerUsesTable {
  situation:
    | 'no'
    | 'not-now'
    | 'quote'
    | 'in-the-contract'
    | 'outside-the-contract'
    | 'billed-consultation'
    | 'urgent-costs-more'
    | 'boundary-on-calls'
    | 'gift-this-time'
    | 'habit-forming'
    | 'renegotiate'
    | 'raise-a-rate'
    | 'end-of-pro-bono'
    | 'late-payment'
    | 'retainers-explained'
    | 'farewell';
  uses: number;
}

export interface AnswersTable {
  language: 'en' | 'es' | 'fr' | 'it';
  situation:
    | 'no'
    | 'not-now'
    | 'quote'
    | 'in-the-contract'
    | 'outside-the-contract'
    | 'billed-consultation'
    | 'urgent-costs-more'
    | 'boundary-on-calls'
    | 'gift-this-time'
    | 'habit-forming'
    | 'renegotiate'
    | 'raise-a-rate'
    | 'end-of-pro-bono'
    | 'late-payment'
    | 'retainers-explained'
    | 'farewell';
  text: string;
  updatedAt: number;
}

export interface ApiKeysTable {
  id: string;
  createdAt: number;
  hash: string;
  lastCharacters: string;
  memberId: string;
  name: string;
  revokedAt: number | null;
}

export interface AsksTable {
  id: string;
  agreedPriceMinor: number | null;
  billedMinutes: number | null;
  changeOrderId: string | null;
  channel: 'email' | 'phone' | 'meeting' | 'chat';
  chargeId: string | null;
  clientId: string;
  createdAt: number;
  currency: string;
  decidedAt: number | null;
  decidedBy: string | null;
  decision: 'included' | 'billed' | 'quoted' | 'gifted' | 'declined' | null;
  engagementId: string | null;
  memberId: string | null;
  minutes: number | null;
  onceKey: string | null;
  priceMinor: number | null;
  receivedAt: number;
  receivedOn: string;
  source: 'member' | 'client-page';
  state: 'open' | 'decided' | 'withdrawn';
  suggestion: JsonText<'asks.suggestion'>;
  text: string;
  timeEntryId: string | null;
  urgent: Flag;
  valueMinor: number | null;
}

export interface AssessmentsTable {
  id: string;
  answers: JsonText<'assessments.answers'>;
  assessedBy: string;
  clientId: string;
  createdAt: number;
  playbook: string | null;
  probabilities: JsonText<'assessments.probabilities'>;
}

export interface AttemptsTable {
  failures: number;
  forgottenAt: number;
  kind: 'account' | 'browser' | 'address' | 'sign-up' | 'demo';
  openAt: number;
  subject: string;
}

export interface AuditTable {
  id: string;
  action: string;
  actor: string;
  at: number;
  facts: JsonText<'audit.facts'>;
  subject: string;
  subjectId: string;
}

export interface BenefitsTable {
  id: string;
  clientId: string;
  createdAt: number;
  dueOn: string;
  engagementId: string;
  evidence: string | null;
  evidenceUrl: string | null;
  expected: string;
  kind: 'testimonial' | 'referral' | 'publicity' | 'introduction' | 'case-study' | 'other';
  receivedOn: string | null;
  remindedAt: number | null;
  waivedAt: number | null;
  worthMinor: number | null;
}

export interface CalendarFeedsTable {
  id: string;
  createdAt: number;
  revokedAt: number | null;
  token: string;
}

export interface ChangeOrdersTable {
  id: string;
  answeredAt: number | null;
  answeredBy: 'client' | 'member' | null;
  askId: string | null;
  chargeId: string | null;
  clientId: string;
  currency: string;
  endsOn: string | null;
  engagementId: string;
  line: string;
  priceMinor: number;
  proposedAt: number;
  state: 'proposed' | 'approved' | 'declined' | 'withdrawn';
  validUntil: string | null;
}

export interface ChargesTable {
  id: string;
  amountMinor: number;
  because: JsonText<'charges.because'>;
  chargeKey: string;
  clientId: string;
  createdAt: number;
  creditedMinor: number;
  currency: string;
  dueOn: string;
  engagementId: string;
  forPeriodIndex: number | null;
  invoiceId: string | null;
  kind: 'fee' | 'overage' | 'top-up' | 'proration' | 'credit' | 'consultation' | 'change-order';
  paidMinor: number;
  paidOn: string | null;
  periodIndex: number | null;
}

export interface CheckInsTable {
  channel: 'email' | 'phone' | 'meeting' | 'chat';
  clientId: string;
  dueOn: string;
  everyDays: number;
  lastOn: string | null;
}

export interface ClientLinksTable {
  id: string;
  clientId: string;
  createdAt: number;
  lastOpenedAt: number | null;
  revokedAt: number | null;
  token: string;
}

export interface ClientsTable {
  id: string;
  archivedAt: number | null;
  cadence: JsonText<'clients.cadence'> | null;
  createdAt: number;
  email: string | null;
  giftMinutesPerMonth: number | null;
  language: 'en' | 'es' | 'fr' | 'it' | null;
  name: string;
  nameKey: string;
  playbook: string | null;
  playbookSince: string | null;
  referredByClientId: string | null;
}

export interface DeclinedProposalsTable {
  clientId: string;
  declinedAt: number;
  evidence: string;
  playbook: string;
}

export interface DueWorkTable {
  attemptAt: number;
  dueAt: number;
  failures: number;
  kind: string;
  subjectId: string;
}

export interface EndingsTable {
  clientId: string;
  createdAt: number;
  endsOn: string;
  handover: JsonText<'endings.handover'>;
  pageUntil: string;
  startedOn: string;
}

export interface EngagementsTable {
  id: string;
  activatedAt: number | null;
  agreement: JsonText<'engagements.agreement'> | null;
  billing: JsonText<'engagements.billing'>;
  clientId: string;
  convertedFromId: string | null;
  createdAt: number;
  currency: string;
  earlierBilling: JsonText<'engagements.earlier_billing'> | null;
  endedOn: string | null;
  endsOn: string | null;
  hourlyRateMinor: number | null;
  imported: Flag;
  kind: 'hourly' | 'project' | 'retainer' | 'pro-bono';
  openPeriodIndex: number | null;
  override: JsonText<'engagements.override'> | null;
  proBono: JsonText<'engagements.pro_bono'> | null;
  retainer: JsonText<'engagements.retainer'> | null;
  reviewOn: string | null;
  scope: JsonText<'engagements.scope'> | null;
  setAside: JsonText<'engagements.set_aside'> | null;
  startsOn: string;
  state: 'draft' | 'active' | 'ended';
  timeZone: string;
  title: string;
  titleKey: string;
}

export interface EvidenceTable {
  address: string | null;
  agent: string | null;
  at: number;
  consentText: string | null;
  consentVersion: string | null;
  documentHash: string;
  hash: string;
  kind: 'sent' | 'seen' | 'signed' | 'countersigned' | 'declined' | 'withdrawn';
  name: string | null;
  optionIndex: number | null;
  previousHash: string | null;
  proposalId: string;
  sequence: number;
}

export interface EvidenceFilesTable {
  base64: string;
  benefitId: string;
  bytes: number;
  createdAt: number;
  mediaType: string;
  name: string;
}

export interface IdempotencyKeysTable {
  createdAt: number;
  key: string;
  reply: string | null;
  requestHash: string;
  status: number | null;
  takenUntil: number | null;
}

export interface ImportRowsTable {
  activity: 'work' | 'consultation' | 'status-call' | 'admin' | null;
  billable: Flag | null;
  channel: 'email' | 'phone' | 'meeting' | 'chat' | null;
  code: string | null;
  detail: JsonText<'import_rows.detail'> | null;
  endsAt: number | null;
  fingerprint: string | null;
  importId: string;
  memberId: string | null;
  minutes: number | null;
  note: string | null;
  rowNumber: number;
  startedAt: number | null;
  state: 'ready' | 'problem' | 'duplicate';
  target: number | null;
  urgent: Flag | null;
  workedOn: string | null;
}

export interface ImportTargetsTable {
  client: string;
  clientId: string | null;
  engagementId: string | null;
  entries: number;
  firstOn: string | null;
  importId: string;
  kind: 'hourly' | 'project' | 'retainer' | 'pro-bono';
  lastOn: string | null;
  minutes: number;
  project: string;
  rateMinor: number | null;
  target: number;
}

export interface ImportsTable {
  id: string;
  committedAt: number | null;
  createdAt: number;
  dateOrder: 'day-first' | 'month-first' | null;
  fileName: string | null;
  format: 'toggl' | 'harvest' | 'clockify' | 'kimai' | null;
  memberId: string;
  rowsRead: number;
  state: 'reading' | 'ready' | 'committed' | 'discarded';
  summary: JsonText<'imports.summary'> | null;
  timeZone: string;
}

export interface JobsTable {
  id: string;
  createdAt: number;
  failedReference: string | null;
  kind: string;
  runAt: number | null;
  subjectId: string;
  tries: number;
}

export interface LibraryLinksTable {
  id: string;
  addedOn: string;
  createdAt: number;
  note: string | null;
  removedAt: number | null;
  title: string;
  topics: JsonText<'library_links.topics'>;
  url: string;
}

export interface MembersTable {
  id: string;
  createdAt: number;
  email: string | null;
  locale: 'en' | 'es' | 'fr' | 'it' | null;
  name: string;
  role: 'owner' | 'manager' | 'member' | 'accountant';
  userId: string | null;
}

export interface MonthlyTotalsTable {
  actualMinutes: number;
  billedMinutes: number;
  chargedMinutes: Generated<number>;
  clientId: string;
  engagementId: string;
  entries: number;
  month: string;
}

export interface OffersTable {
  id: string;
  createdAt: number;
  language: 'en' | 'es' | 'fr' | 'it';
  removedAt: number | null;
  text: JsonText<'offers.text'>;
}

export interface OverageApprovalsTable {
  approvedAmount: number;
  createdAt: number;
  engagementId: string;
  periodIndex: number;
}

export interface PausesTable {
  id: string;
  anchor: 'moved' | 'restored';
  createdAt: number;
  engagementId: string;
  fromOn: string;
  mode: 'extend' | 'prorate' | 'bill-through';
  untilOn: string;
}

export interface PaymentsTable {
  id: string;
  amountMinor: number;
  chargeId: string;
  clientId: string;
  createdAt: number;
  note: string | null;
  paidOn: string;
  removedAt: number | null;
}

export interface PeriodReportsTable {
  engagementId: string;
  next: string;
  periodIndex: number;
  publishedAt: number | null;
  results: JsonText<'period_reports.results'>;
  updatedAt: number;
}

export interface PeriodsTable {
  closedAt: number | null;
  closing: JsonText<'periods.closing'> | null;
  endsAt: number;
  endsBefore: string;
  engagementId: string;
  opening: JsonText<'periods.opening'>;
  periodIndex: number;
  startsAt: number;
  startsOn: string;
  state: 'open' | 'closed';
  statedCarry: number;
  statement: JsonText<'periods.statement'> | null;
  statementHash: string | null;
  usedBySegment: JsonText<'periods.used_by_segment'>;
}

export interface PlaybooksTable {
  createdAt: number;
  key: string;
  removedAt: number | null;
  text: JsonText<'playbooks.text'>;
  version: number;
}

export interface PracticesTable {
  id: string;
  country: string;
  createdAt: number;
  currency: string;
  fitWeights: JsonText<'practices.fit_weights'> | null;
  giftMinutesPerMonth: number;
  hourlyRateMinor: number | null;
  isDemo: number;
  locale: 'en' | 'es' | 'fr' | 'it';
  name: string;
  payingClients: number | null;
  payingClientsPerPlace: number;
  paymentGraceDays: number;
  plan: JsonText<'practices.plan'> | null;
  proBonoPlacesAtLeast: number;
  proBonoSharePercent: number;
  rehearsalNow: number | null;
  timeZone: string;
  weeklyMinutes: number | null;
  workingDays: JsonText<'practices.working_days'> | null;
}

export interface ProposalsTable {
  id: string;
  answer: 'signed' | 'declined' | 'withdrawn' | null;
  answeredAt: number | null;
  chosenOption: number | null;
  clientId: string;
  content: JsonText<'proposals.content'>;
  convertsEngagementId: string | null;
  countersign: 'automatic' | 'by-hand';
  createdAt: number;
  currency: string;
  declinedBecause: string | null;
  document: JsonText<'proposals.document'> | null;
  documentHash: string | null;
  engagementId: string | null;
  language: 'en' | 'es' | 'fr' | 'it';
  offerId: string | null;
  remindedAt: number | null;
  seenAt: number | null;
  sentAt: number | null;
  validUntil: string;
}

export interface RenewalsTable {
  id: string;
  createdAt: number;
  engagementId: string;
  keepCarried: Flag;
  periods: number;
  trial: Flag;
}

export interface RetainerChangesTable {
  id: string;
  createdAt: number;
  effective: 'next-period' | 'now';
  effectiveOn: string;
  engagementId: string;
  terms: JsonText<'retainer_changes.terms'>;
}

export interface ReviewsTable {
  id: string;
  convertedTo: string | null;
  createdAt: number;
  engagementId: string;
  facts: JsonText<'reviews.facts'>;
  note: string;
  outcome: 'extend' | 'rescope' | 'convert' | 'end';
  results: JsonText<'reviews.results'>;
  reviewOn: string | null;
  reviewedBy: string;
  reviewedOn: string;
}

export interface SequencesTable {
  lastNumber: number;
  name: string;
}

export interface SnoozesTable {
  createdAt: number;
  evidence: string;
  key: string;
  memberId: string;
  untilOn: string | null;
}

export interface TimeEntriesTable {
  id: string;
  activity: 'work' | 'consultation' | 'status-call' | 'admin';
  actualMinutes: number;
  apart: Flag;
  billedBecause: JsonText<'time_entries.billed_because'>;
  billedMinutes: number;
  channel: 'email' | 'phone' | 'meeting' | 'chat' | null;
  clientId: string;
  createdAt: number;
  endsAt: number;
  engagementId: string;
  fingerprint: string | null;
  late: Flag;
  memberId: string;
  note: string | null;
  periodIndex: number | null;
  startedAt: number;
  units: number | null;
  urgent: Flag;
  voidedAt: number | null;
  workedOn: string;
}

export interface TimersTable {
  activity: 'work' | 'consultation' | 'status-call' | 'admin';
  engagementId: string;
  memberId: string;
  note: string | null;
  startedAt: number;
}

export interface TopUpsTable {
  id: string;
  absorbs: Flag;
  amount: number;
  boughtAt: number;
  boughtOn: string;
  createdAt: number;
  engagementId: string;
  priceMinor: number;
}

export interface TouchpointsTable {
  id: string;
  channel: 'email' | 'phone' | 'meeting' | 'chat';
  clientId: string;
  createdAt: number;
  direction: 'out' | 'in';
  happenedOn: string;
  linkId: string | null;
  memberId: string | null;
  note: string | null;
  removedAt: number | null;
}

/** The tables of a practice as whoever works in it sees them: its own rows, which need not say whose they are. */
export interface Tables {
  practices: PracticesTable;
  agreementVersions: AgreementVersionsTable;
  answerUses: AnswerUsesTable;
  answers: AnswersTable;
  apiKeys: ApiKeysTable;
  asks: AsksTable;
  assessments: AssessmentsTable;
  audit: AuditTable;
  benefits: BenefitsTable;
  calendarFeeds: CalendarFeedsTable;
  changeOrders: ChangeOrdersTable;
  charges: ChargesTable;
  checkIns: CheckInsTable;
  clientLinks: ClientLinksTable;
  clients: ClientsTable;
  declinedProposals: DeclinedProposalsTable;
  dueWork: DueWorkTable;
  endings: EndingsTable;
  engagements: EngagementsTable;
  evidence: EvidenceTable;
  evidenceFiles: EvidenceFilesTable;
  idempotencyKeys: IdempotencyKeysTable;
  importRows: ImportRowsTable;
  importTargets: ImportTargetsTable;
  imports: ImportsTable;
  jobs: JobsTable;
  libraryLinks: LibraryLinksTable;
  members: MembersTable;
  monthlyTotals: MonthlyTotalsTable;
  offers: OffersTable;
  overageApprovals: OverageApprovalsTable;
  pauses: PausesTable;
  payments: PaymentsTable;
  periodReports: PeriodReportsTable;
  periods: PeriodsTable;
  playbooks: PlaybooksTable;
  proposals: ProposalsTable;
  renewals: RenewalsTable;
  retainerChanges: RetainerChangesTable;
  reviews: ReviewsTable;
  sequences: SequencesTable;
  snoozes: SnoozesTable;
  timeEntries: TimeEntriesTable;
  timers: TimersTable;
  topUps: TopUpsTable;
  touchpoints: TouchpointsTable;
}

/** All tables, for what is done before a practice is known or in several of them. */
export type SharedTables = {
  [Name in keyof Tables]: Name extends 'practices' ? Tables[Name] : Tables[Name] & { practiceId: string };
} & { attempts: AttemptsTable };

/** The tables that say whose their rows are, by the names of the database. */
export const tablesOfPractices: ReadonlySet<string> = new Set([
  'agreement_versions',
  'answer_uses',
  'answers',
  'api_keys',
  'asks',
  'assessments',
  'audit',
  'benefits',
  'calendar_feeds',
  'change_orders',
  'charges',
  'check_ins',
  'client_links',
  'clients',
  'declined_proposals',
  'due_work',
  'endings',
  'engagements',
  'evidence',
  'evidence_files',
  'idempotency_keys',
  'import_rows',
  'import_targets',
  'imports',
  'jobs',
  'library_links',
  'members',
  'monthly_totals',
  'offers',
  'overage_approvals',
  'pauses',
  'payments',
  'period_reports',
  'periods',
  'playbooks',
  'proposals',
  'renewals',
  'retainer_changes',
  'reviews',
  'sequences',
  'snoozes',
  'time_entries',
  'timers',
  'top_ups',
  'touchpoints',
]);
