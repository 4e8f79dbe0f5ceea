/** The rows of asks and what becomes of them; server/db/migrations/0005-asks.sql is the authority. */

export interface AsksTable {
  practiceId: string;
  id: string;
  clientId: string;
  engagementId: string | null;
  memberId: string | null;
  channel: string;
  source: string;
  receivedAt: number;
  receivedOn: string;
  text: string;
  minutes: number | null;
  urgent: number;
  state: string;
  suggestion: string;
  agreedPriceMinor: number | null;
  onceKey: string | null;
  decision: string | null;
  decidedAt: number | null;
  decidedBy: string | null;
  billedMinutes: number | null;
  priceMinor: number | null;
  valueMinor: number | null;
  currency: string;
  timeEntryId: string | null;
  chargeId: string | null;
  changeOrderId: string | null;
  createdAt: number;
}

export interface ChangeOrdersTable {
  practiceId: string;
  id: string;
  askId: string | null;
  clientId: string;
  engagementId: string;
  state: string;
  line: string;
  priceMinor: number;
  currency: string;
  endsOn: string | null;
  validUntil: string | null;
  proposedAt: number;
  answeredAt: number | null;
  answeredBy: string | null;
  chargeId: string | null;
}

export interface AgreementVersionsTable {
  practiceId: string;
  engagementId: string;
  version: number;
  madeAt: number;
  because: string;
  data: string;
  hash: string;
}

export interface AnswersTable {
  practiceId: string;
  situation: string;
  language: string;
  text: string;
  updatedAt: number;
}

export interface AnswerUsesTable {
  practiceId: string;
  situation: string;
  uses: number;
}
