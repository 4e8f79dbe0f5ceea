/** What was tried too often waits until `openAt`, and is forgotten at `forgottenAt` (epoch ms). */
export interface AttemptsTable {
  kind: string;
  subject: string;
  failures: number;
  openAt: number;
  forgottenAt: number;
}
