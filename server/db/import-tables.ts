/** The rows of imports, as the other tables are: instants epoch ms, flags 0 or 1, documents JSON text. */

export interface ImportsTable {
  practiceId: string;
  id: string;
  memberId: string;
  fileName: string | null;
  format: string | null;
  state: string;
  timeZone: string;
  dateOrder: string | null;
  rowsRead: number;
  summary: string | null;
  createdAt: number;
  committedAt: number | null;
}

export interface ImportTargetsTable {
  practiceId: string;
  importId: string;
  target: number;
  client: string;
  project: string;
  kind: string;
  rateMinor: number | null;
  entries: number;
  minutes: number;
  firstOn: string | null;
  lastOn: string | null;
  clientId: string | null;
  engagementId: string | null;
}

export interface ImportRowsTable {
  practiceId: string;
  importId: string;
  rowNumber: number;
  state: string;
  code: string | null;
  detail: string | null;
  target: number | null;
  memberId: string | null;
  startedAt: number | null;
  endsAt: number | null;
  workedOn: string | null;
  minutes: number | null;
  billable: number | null;
  activity: string | null;
  channel: string | null;
  urgent: number | null;
  note: string | null;
  fingerprint: string | null;
}
