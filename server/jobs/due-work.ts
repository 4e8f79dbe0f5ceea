import type { App } from '../app-deps.ts';
import { sendLater } from '../db/sending.ts';
import type { Deps, DueHandler } from '../deps.ts';

export type DueKind = 'close-period' | 'end-engagement';

/** Says when work falls due by itself; one row per kind and subject, the later word replaces the earlier. */
export async function setDue(deps: Deps, kind: DueKind, subjectId: string, dueAt: number): Promise<void> {
  const when = { dueAt, attemptAt: dueAt, failures: 0 };
  const query = deps.db
    .insertInto('dueWork')
    .values({ kind, subjectId, ...when })
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).doUpdateSet(when));
  await sendLater(deps.db, query.compile());
}

export async function clearDue(deps: Deps, kind: DueKind, subjectId: string): Promise<void> {
  await deps.db.deleteFrom('dueWork').where('kind', '=', kind).where('subjectId', '=', subjectId).execute();
}

/** Who does what is due; a kind that nobody does is a fault of the composition root. */
export function handlerOf(app: App, kind: string): DueHandler {
  const handler = app.house.due.find((each) => each.kind === kind);
  if (!handler) throw new Error(`Nobody does what is due as ${kind}.`);
  return handler;
}
