// Made by `npm run tables` from the migrated database. The migrations are the authority; instants are epoch ms, documents JSON text.

import type { Generated } from 'kysely';
import type { Flag } from './columns.ts';

export interface AgreementVersionsTable {
  because: string;
  data: string;
  engagementId: string;
  hash: string;
  madeAt: number;
  version: number;
}

export interface AnswerUsesTable {
  situation: string;
  uses: number;
}

export interface AnswersTable {
  language: string;
  situation: string;
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
  channel: string;
  chargeId: string | null;
  clientId: string;
  createdAt: number;
  currency: string;
  decidedAt: number | null;
  decidedBy: string | null;
  decision: string | null;
  engagementId: string | null;
  memberId: string | null;
  minutes: number | null;
  onceKey: string | null;
  priceMinor: number | null;
  receivedAt: number;
  receivedOn: string;
  source: string;
  state: string;
  suggestion: string;
  text: string;
  timeEntryId: string | null;
  urgent: Flag;
  valueMinor: number | null;
}

export interface AssessmentsTable {
  id: string;
  answers: string;
  assessedBy: string;
  clientId: string;
  createdAt: number;
  playbook: string | null;
  probabilities: string;
}

export interface AttemptsTable {
  failures: number;
  forgottenAt: number;
  kind: string;
  openAt: number;
  subject: string;
}

export interface AuditTable {
  id: string;
  action: string;
  actor: string;
  at: number;
  facts: string;
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
  kind: string;
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
  answeredBy: string | null;
  askId: string | null;
  chargeId: string | null;
  clientId: string;
  currency: string;
  endsOn: string | null;
  engagementId: string;
  line: string;
  priceMinor: number;
  proposedAt: number;
  state: string;
  validUntil: string | null;
}

export interface ChargesTable {
  id: string;
  amountMinor: number;
  because: string;
  chargeKey: string;
  clientId: string;
  createdAt: number;
  creditedMinor: number;
  currency: string;
  dueOn: string;
  engagementId: string;
  forPeriodIndex: number | null;
  invoiceId: string | null;
  kind: string;
  paidMinor: number;
  paidOn: string | null;
  periodIndex: number | null;
}

export interface CheckInsTable {
  channel: string;
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
  cadence: string | null;
  createdAt: number;
  email: string | null;
  giftMinutesPerMonth: number | null;
  language: string | null;
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
  handover: string;
  pageUntil: string;
  startedOn: string;
}

export interface EngagementsTable {
  id: string;
  activatedAt: number | null;
  agreement: string | null;
  billing: string;
  clientId: string;
  convertedFromId: string | null;
  createdAt: number;
  currency: string;
  earlierBilling: string | null;
  endedOn: string | null;
  endsOn: string | null;
  hourlyRateMinor: number | null;
  imported: Flag;
  kind: string;
  openPeriodIndex: number | null;
  override: string | null;
  proBono: string | null;
  retainer: string | null;
  reviewOn: string | null;
  scope: string | null;
  setAside: string | null;
  startsOn: string;
  state: string;
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
  kind: string;
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
  activity: string | null;
  billable: Flag | null;
  channel: string | null;
  code: string | null;
  detail: string | null;
  endsAt: number | null;
  fingerprint: string | null;
  importId: string;
  memberId: string | null;
  minutes: number | null;
  note: string | null;
  rowNumber: number;
  startedAt: number | null;
  state: string;
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
  kind: string;
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
  dateOrder: string | null;
  fileName: string | null;
  format: string | null;
  memberId: string;
  rowsRead: number;
  state: string;
  summary: string | null;
  timeZone: string;
}

export interface LibraryLinksTable {
  id: string;
  addedOn: string;
  createdAt: number;
  note: string | null;
  removedAt: number | null;
  title: string;
  topics: string;
  url: string;
}

export interface MembersTable {
  id: string;
  createdAt: number;
  email: string | null;
  locale: string | null;
  name: string;
  role: string;
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
  language: string;
  removedAt: number | null;
  text: string;
}

export interface OverageApprovalsTable {
  approvedAmount: number;
  createdAt: number;
  engagementId: string;
  periodIndex: number;
}

export interface PausesTable {
  id: string;
  anchor: string;
  createdAt: number;
  engagementId: string;
  fromOn: string;
  mode: string;
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
  results: string;
  updatedAt: number;
}

export interface PeriodsTable {
  closedAt: number | null;
  closing: string | null;
  endsAt: number;
  endsBefore: string;
  engagementId: string;
  opening: string;
  periodIndex: number;
  startsAt: number;
  startsOn: string;
  state: string;
  statedCarry: number;
  statement: string | null;
  statementHash: string | null;
  usedBySegment: string;
}

export interface PlaybooksTable {
  createdAt: number;
  key: string;
  removedAt: number | null;
  text: string;
  version: number;
}

export interface PracticesTable {
  id: string;
  country: string;
  createdAt: number;
  currency: string;
  fitWeights: string | null;
  giftMinutesPerMonth: number;
  hourlyRateMinor: number | null;
  isDemo: number;
  locale: string;
  name: string;
  payingClients: number | null;
  payingClientsPerPlace: number;
  paymentGraceDays: number;
  plan: string | null;
  proBonoPlacesAtLeast: number;
  proBonoSharePercent: number;
  rehearsalNow: number | null;
  timeZone: string;
  weeklyMinutes: number | null;
  workingDays: string | null;
}

export interface ProposalsTable {
  id: string;
  answer: string | null;
  answeredAt: number | null;
  chosenOption: number | null;
  clientId: string;
  content: string;
  convertsEngagementId: string | null;
  countersign: string;
  createdAt: number;
  currency: string;
  declinedBecause: string | null;
  document: string | null;
  documentHash: string | null;
  engagementId: string | null;
  language: string;
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
  effective: string;
  effectiveOn: string;
  engagementId: string;
  terms: string;
}

export interface ReviewsTable {
  id: string;
  convertedTo: string | null;
  createdAt: number;
  engagementId: string;
  facts: string;
  note: string;
  outcome: string;
  results: string;
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
  activity: string;
  actualMinutes: number;
  apart: Flag;
  billedBecause: string;
  billedMinutes: number;
  channel: string | null;
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
  activity: string;
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
  channel: string;
  clientId: string;
  createdAt: number;
  direction: string;
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
