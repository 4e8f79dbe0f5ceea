/** The rows of the retainer programme; server/db/migrations/0010-programme.sql is the authority. */

export interface OffersTable {
  practiceId: string;
  id: string;
  language: string;
  text: string;
  createdAt: number;
  removedAt: number | null;
}

export interface ProposalsTable {
  practiceId: string;
  id: string;
  clientId: string;
  convertsEngagementId: string | null;
  offerId: string | null;
  language: string;
  currency: string;
  countersign: string;
  content: string;
  validUntil: string;
  document: string | null;
  documentHash: string | null;
  createdAt: number;
  sentAt: number | null;
  seenAt: number | null;
  remindedAt: number | null;
  answeredAt: number | null;
  answer: string | null;
  declinedBecause: string | null;
  chosenOption: number | null;
  engagementId: string | null;
}

export interface EvidenceTable {
  practiceId: string;
  proposalId: string;
  sequence: number;
  kind: string;
  at: number;
  name: string | null;
  consentVersion: string | null;
  consentText: string | null;
  address: string | null;
  agent: string | null;
  optionIndex: number | null;
  documentHash: string;
  previousHash: string | null;
  hash: string;
}

export interface RenewalsTable {
  practiceId: string;
  id: string;
  engagementId: string;
  periods: number;
  trial: number;
  keepCarried: number;
  createdAt: number;
}

export interface PaymentsTable {
  practiceId: string;
  id: string;
  chargeId: string;
  clientId: string;
  paidOn: string;
  amountMinor: number;
  note: string | null;
  createdAt: number;
  removedAt: number | null;
}

export interface PeriodReportsTable {
  practiceId: string;
  engagementId: string;
  periodIndex: number;
  results: string;
  next: string;
  publishedAt: number | null;
  updatedAt: number;
}
