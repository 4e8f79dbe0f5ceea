import { cursors } from '../../contract/cursors.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads } from '../http/mounted.ts';
import { viewBenefit } from './benefit.ts';
import { listBenefitRows } from './benefit-store.ts';

/** What free clients promised in return, by due date. */
export const listBenefits = reads(proBono.benefits, async (deps, _actor, { query }) => {
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
});
