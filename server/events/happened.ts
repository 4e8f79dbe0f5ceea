import { z } from 'zod';
import type { EventName, FactsOf } from '../../contract/events.ts';
import { jsonColumn } from '../db/json-column.ts';
import { prepared } from '../db/prepared.ts';
import type { AuditTable } from '../db/tables.ts';
import { type Actor, type Deps, newId } from '../deps.ts';

/** Written for whoever reads the audit: nothing here goes by what it says. */
const factsColumn = jsonColumn('audit.facts', z.record(z.string(), z.unknown()));

const insertAudit = prepared((db, row: AuditTable) =>
  db.insertInto('audit').values({
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
 * Says what happened to which thing, in the transaction that does it: no change without its row in the audit, no row without its change. What
 * must follow at once is told of it here, in the order of the house (server/house.ts).
 */
export async function happened<Name extends EventName>(
  deps: Deps,
  actor: Actor,
  name: Name,
  subjectId: string,
  facts: FactsOf<Name>,
): Promise<void> {
  const [subject = '', action = ''] = name.split('.');
  const id = newId();
  await insertAudit.later(deps.db, {
    id,
    at: deps.now.epochMilliseconds,
    actor: `${actor.kind}:${actor.memberId}`,
    action,
    subject,
    subjectId,
    facts: factsColumn.write(facts),
  });
  for (const { on, hear } of deps.house.listeners)
    if (on === name) await hear(deps, actor, { id, name, subjectId, facts });
}
