/** The rows of retainers: what was agreed since the signing, periods and charges; server/db/migrations is the authority. */

export interface RetainerChangesTable {
  practiceId: string;
  id: string;
  engagementId: string;
  effective: string;
  effectiveOn: string;
  terms: string;
  createdAt: number;
}

export interface TopUpsTable {
  practiceId: string;
  id: string;
  engagementId: string;
  boughtAt: number;
  boughtOn: string;
  amount: number;
  priceMinor: number;
  absorbs: number;
  createdAt: number;
}

export interface PausesTable {
  practiceId: string;
  id: string;
  engagementId: string;
  fromOn: string;
  untilOn: string;
  mode: string;
  anchor: string;
  createdAt: number;
}

export interface OverageApprovalsTable {
  practiceId: string;
  engagementId: string;
  periodIndex: number;
  approvedAmount: number;
  createdAt: number;
}

export interface PeriodsTable {
  practiceId: string;
  engagementId: string;
  periodIndex: number;
  startsOn: string;
  endsBefore: string;
  startsAt: number;
  endsAt: number;
  state: string;
  opening: string;
  statedCarry: number;
  usedBySegment: string;
  closing: string | null;
  statement: string | null;
  statementHash: string | null;
  closedAt: number | null;
}

export interface ChargesTable {
  practiceId: string;
  id: string;
  engagementId: string;
  clientId: string;
  kind: string;
  chargeKey: string;
  periodIndex: number | null;
  forPeriodIndex: number | null;
  amountMinor: number;
  currency: string;
  dueOn: string;
  because: string;
  invoiceId: string | null;
  paidMinor: number;
  /** What credits take off it; of a credit, negative, how much of it has been taken. */
  creditedMinor: number;
  paidOn: string | null;
  createdAt: number;
}
