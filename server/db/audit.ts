import { type Actor, type Deps, newId } from '../deps.ts';

/** Writes who did what to which thing, in the transaction that does it: no change without its row, no row without its change. */
export async function recordAudit(
  deps: Deps,
  actor: Actor,
  action: string,
  subject: string,
  subjectId: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await deps.db
    .insertInto('audit')
    .values({
      practiceId: deps.practice.id,
      id: newId(),
      at: deps.now.epochMilliseconds,
      actor: `${actor.kind}:${actor.memberId}`,
      action,
      subject,
      subjectId,
      facts: JSON.stringify(facts),
    })
    .execute();
}
