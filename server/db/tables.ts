/** The rows as the database holds them; server/db/migrations is the authority. Instants are epoch ms, flags 0 or 1, documents JSON text. */

import type { Generated } from 'kysely';
import type {
  AgreementVersionsTable,
  AnswersTable,
  AnswerUsesTable,
  AsksTable,
  ChangeOrdersTable,
} from './ask-tables.ts';
import type { AttemptsTable } from './attempt-tables.ts';
import type { ImportRowsTable, ImportsTable, ImportTargetsTable } from './import-tables.ts';
import type {
  AssessmentsTable,
  CalendarFeedsTable,
  CheckInsTable,
  DeclinedProposalsTable,
  EndingsTable,
  LibraryLinksTable,
  PlaybooksTable,
  SnoozesTable,
  TouchpointsTable,
} from './playbook-tables.ts';
import type { BenefitsTable, EvidenceFilesTable, ReviewsTable } from './pro-bono-tables.ts';
import type {
  EvidenceTable,
  OffersTable,
  PaymentsTable,
  PeriodReportsTable,
  ProposalsTable,
  RenewalsTable,
} from './programme-tables.ts';
import type {
  ChargesTable,
  OverageApprovalsTable,
  PausesTable,
  PeriodsTable,
  RetainerChangesTable,
  TopUpsTable,
} from './retainer-tables.ts';

export interface PracticesTable {
  readonly id: string;
  name: string;
  country: string;
  timeZone: string;
  currency: string;
  locale: string;
  hourlyRateMinor: number | null;
  weeklyMinutes: number | null;
  payingClients: number | null;
  giftMinutesPerMonth: number;
  payingClientsPerPlace: number;
  proBonoPlacesAtLeast: number;
  proBonoSharePercent: number;
  plan: string | null;
  paymentGraceDays: number;
  workingDays: string | null;
  fitWeights: string | null;
  rehearsalNow: number | null;
  isDemo: number;
  createdAt: number;
}

export interface MembersTable {
  practiceId: string;
  id: string;
  userId: string | null;
  name: string;
  email: string | null;
  role: string;
  locale: string | null;
  createdAt: number;
}

export interface ApiKeysTable {
  practiceId: string;
  id: string;
  memberId: string;
  name: string;
  hash: string;
  lastCharacters: string;
  createdAt: number;
  revokedAt: number | null;
}

export interface ClientsTable {
  practiceId: string;
  id: string;
  name: string;
  nameKey: string;
  email: string | null;
  language: string | null;
  referredByClientId: string | null;
  playbook: string | null;
  giftMinutesPerMonth: number | null;
  cadence: string | null;
  playbookSince: string | null;
  createdAt: number;
  archivedAt: number | null;
}

export interface ClientLinksTable {
  practiceId: string;
  id: string;
  clientId: string;
  token: string;
  createdAt: number;
  revokedAt: number | null;
  lastOpenedAt: number | null;
}

export interface EngagementsTable {
  practiceId: string;
  id: string;
  clientId: string;
  kind: string;
  title: string;
  titleKey: string;
  state: string;
  startsOn: string;
  endsOn: string | null;
  reviewOn: string | null;
  timeZone: string;
  currency: string;
  hourlyRateMinor: number | null;
  billing: string;
  scope: string | null;
  retainer: string | null;
  proBono: string | null;
  agreement: string | null;
  earlierBilling: string | null;
  override: string | null;
  convertedFromId: string | null;
  imported: number;
  openPeriodIndex: number | null;
  createdAt: number;
  activatedAt: number | null;
  endedOn: string | null;
  /** A `SetAside` while its due work fails; null else. */
  setAside: string | null;
}

export interface TimeEntriesTable {
  practiceId: string;
  id: string;
  engagementId: string;
  clientId: string;
  memberId: string;
  startedAt: number;
  endsAt: number;
  workedOn: string;
  actualMinutes: number;
  billedMinutes: number;
  units: number | null;
  billedBecause: string;
  activity: string;
  channel: string | null;
  urgent: number;
  note: string | null;
  periodIndex: number | null;
  late: number;
  fingerprint: string | null;
  apart: number;
  createdAt: number;
  voidedAt: number | null;
}

export interface MonthlyTotalsTable {
  practiceId: string;
  month: string;
  clientId: string;
  engagementId: string;
  entries: number;
  actualMinutes: number;
  billedMinutes: number;
  /** Of the billed minutes those whose charge stands by itself; plain time leaves it at its default. */
  chargedMinutes: Generated<number>;
}

export interface TimersTable {
  practiceId: string;
  memberId: string;
  engagementId: string;
  startedAt: number;
  activity: string;
  note: string | null;
}

export interface IdempotencyKeysTable {
  practiceId: string;
  key: string;
  requestHash: string;
  status: number | null;
  reply: string | null;
  createdAt: number;
  /** Of an import whose file is being read: until when it counts as read, unless it gives another sign of life. */
  takenUntil: number | null;
}

export interface AuditTable {
  practiceId: string;
  id: string;
  at: number;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  facts: string;
}

export interface SequencesTable {
  practiceId: string;
  name: string;
  lastNumber: number;
}

export interface DueWorkTable {
  practiceId: string;
  kind: string;
  subjectId: string;
  /** The moment it falls due, and as of which it is worked out. */
  dueAt: number;
  /** When it is tried next: the same moment, or a later one once it has failed. */
  attemptAt: number;
  failures: number;
}

export interface Tables {
  practices: PracticesTable;
  members: MembersTable;
  apiKeys: ApiKeysTable;
  clients: ClientsTable;
  clientLinks: ClientLinksTable;
  engagements: EngagementsTable;
  retainerChanges: RetainerChangesTable;
  topUps: TopUpsTable;
  pauses: PausesTable;
  overageApprovals: OverageApprovalsTable;
  periods: PeriodsTable;
  charges: ChargesTable;
  timeEntries: TimeEntriesTable;
  monthlyTotals: MonthlyTotalsTable;
  timers: TimersTable;
  imports: ImportsTable;
  importTargets: ImportTargetsTable;
  importRows: ImportRowsTable;
  asks: AsksTable;
  changeOrders: ChangeOrdersTable;
  agreementVersions: AgreementVersionsTable;
  answers: AnswersTable;
  answerUses: AnswerUsesTable;
  benefits: BenefitsTable;
  evidenceFiles: EvidenceFilesTable;
  reviews: ReviewsTable;
  offers: OffersTable;
  proposals: ProposalsTable;
  evidence: EvidenceTable;
  renewals: RenewalsTable;
  payments: PaymentsTable;
  periodReports: PeriodReportsTable;
  playbooks: PlaybooksTable;
  assessments: AssessmentsTable;
  declinedProposals: DeclinedProposalsTable;
  touchpoints: TouchpointsTable;
  checkIns: CheckInsTable;
  libraryLinks: LibraryLinksTable;
  calendarFeeds: CalendarFeedsTable;
  endings: EndingsTable;
  snoozes: SnoozesTable;
  idempotencyKeys: IdempotencyKeysTable;
  audit: AuditTable;
  sequences: SequencesTable;
  dueWork: DueWorkTable;
  attempts: AttemptsTable;
}
