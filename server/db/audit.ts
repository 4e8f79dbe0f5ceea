import { type Actor, type Deps, newId } from '../deps.ts';
import { prepared } from './prepared.ts';
import type { AuditTable } from './tables.ts';

const insertAudit = prepared((db, row: AuditTable) =>
  db.insertInto('audit').values({
    practiceId: row.practiceId,
    id: row.id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    subjectId: row.subjectId,
    facts: row.facts,
  }),
);

/**
 * Writes who did what to which thing, in the transaction that does it: no change without its row, no row without its change. What must
 * follow at once is told of it here, in the order of the house.
 */
export async function recordAudit(
  deps: Deps,
  actor: Actor,
  action: string,
  subject: string,
  subjectId: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await insertAudit(deps.db, {
    practiceId: deps.practice.id,
    id: newId(),
    at: deps.now.epochMilliseconds,
    actor: `${actor.kind}:${actor.memberId}`,
    action,
    subject,
    subjectId,
    facts: JSON.stringify(facts),
  });
  for (const { subject: ofSubject, action: ofAction, hear } of deps.house.listeners)
    if (ofSubject === subject && ofAction === action)
      await hear(deps, actor, { action, subject, subjectId, facts });
}
