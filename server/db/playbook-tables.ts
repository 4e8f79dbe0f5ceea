/** The rows of playbooks, touchpoints and what follows from them; server/db/migrations/0020-playbooks.sql is the authority. */

export interface PlaybooksTable {
  practiceId: string;
  key: string;
  version: number;
  text: string;
  createdAt: number;
  removedAt: number | null;
}

export interface AssessmentsTable {
  practiceId: string;
  id: string;
  clientId: string;
  answers: string;
  playbook: string | null;
  probabilities: string;
  assessedBy: string;
  createdAt: number;
}

export interface DeclinedProposalsTable {
  practiceId: string;
  clientId: string;
  playbook: string;
  evidence: string;
  declinedAt: number;
}

export interface TouchpointsTable {
  practiceId: string;
  id: string;
  clientId: string;
  happenedOn: string;
  channel: string;
  direction: string;
  note: string | null;
  linkId: string | null;
  memberId: string | null;
  createdAt: number;
  removedAt: number | null;
}

export interface CheckInsTable {
  practiceId: string;
  clientId: string;
  channel: string;
  everyDays: number;
  lastOn: string | null;
  dueOn: string;
}

export interface LibraryLinksTable {
  practiceId: string;
  id: string;
  url: string;
  title: string;
  note: string | null;
  topics: string;
  addedOn: string;
  createdAt: number;
  removedAt: number | null;
}

export interface CalendarFeedsTable {
  practiceId: string;
  id: string;
  token: string;
  createdAt: number;
  revokedAt: number | null;
}

export interface EndingsTable {
  practiceId: string;
  clientId: string;
  startedOn: string;
  endsOn: string;
  pageUntil: string;
  handover: string;
  createdAt: number;
}

export interface SnoozesTable {
  practiceId: string;
  memberId: string;
  key: string;
  untilOn: string | null;
  evidence: string;
  createdAt: number;
}
