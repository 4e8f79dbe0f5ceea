/** The rows of pro bono; server/db/migrations/0007-pro-bono.sql is the authority. */

export interface BenefitsTable {
  practiceId: string;
  id: string;
  engagementId: string;
  clientId: string;
  kind: string;
  expected: string;
  dueOn: string;
  receivedOn: string | null;
  evidence: string | null;
  evidenceUrl: string | null;
  worthMinor: number | null;
  remindedAt: number | null;
  waivedAt: number | null;
  createdAt: number;
}

export interface EvidenceFilesTable {
  practiceId: string;
  benefitId: string;
  name: string;
  mediaType: string;
  bytes: number;
  base64: string;
  createdAt: number;
}

export interface ReviewsTable {
  practiceId: string;
  id: string;
  engagementId: string;
  reviewedOn: string;
  outcome: string;
  note: string;
  results: string;
  facts: string;
  reviewOn: string | null;
  convertedTo: string | null;
  reviewedBy: string;
  createdAt: number;
}
