import { cursors } from '../../contract/cursors.ts';
import type { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Actor, Deps } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { viewBenefit } from './benefit.ts';
import { listBenefitRows } from './benefit-store.ts';

/** What free clients promised in return, by due date. */
export async function listBenefits(
  deps: Deps,
  _actor: Actor,
  { query }: Pick<InputOf<typeof proBono.benefits>, 'query'>,
) {
  const { limit, engagementId, clientId, open } = query;
  const cursor = readCursor(query.cursor, cursors.byDay);
  const rows = await listBenefitRows(deps.db, {
    limit,
    engagementId,
    clientId,
    isOpen: open === undefined ? undefined : open === 'true',
    after: cursor ? { dueOn: cursor[0] ?? '', id: cursor[1] ?? '' } : null,
  });
  return pageOf(
    rows,
    limit,
    (row) => [row.dueOn, row.id],
    (row) => viewBenefit(deps, row),
  );
}
