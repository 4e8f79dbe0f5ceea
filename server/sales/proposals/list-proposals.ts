import { cursors } from '../../../contract/cursors.ts';
import { isRefused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findProposal, type ProposalView, viewProposal, viewProposals } from './proposal.ts';
import { listProposalRows } from './store.ts';

type Query = InputOf<typeof proposals.list>['query'];

/** Proposals, newest first. Open ones are drafts, those that wait for the client, and those that wait for our signature. */
export const listProposals = reads(proposals.list, async (deps, _actor, { query }) => {
  return readPage(deps, query, false);
});

/** What was ever sent to one client, newest first: a draft is nobody's to read yet. */
export async function proposalsSentTo(
  deps: Deps,
  query: Pick<Query, 'clientId' | 'limit' | 'cursor' | 'open'>,
) {
  return readPage(deps, query, true);
}

/** Every proposal that is open, newest first. */
export async function allOpenProposals(deps: Deps): Promise<readonly ProposalView[]> {
  const rows = await listProposalRows(deps.db, {
    limit: null,
    beforeId: null,
    clientId: undefined,
    wasSent: false,
    today: todayOf(deps),
    open: true,
  });
  return viewProposals(deps, rows);
}

async function readPage(deps: Deps, query: Query, wasSent: boolean) {
  const { limit, clientId, open } = query;
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const rows = await listProposalRows(deps.db, {
    limit,
    beforeId,
    clientId,
    wasSent,
    today: todayOf(deps),
    open: open === undefined ? undefined : open === 'true',
  });
  const page = pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
  return { ...page, items: [...(await viewProposals(deps, page.items))] };
}

export const getProposal = reads(proposals.get, async (deps, _actor, { params }) => {
  const row = await findProposal(deps, params.id);
  return isRefused(row) ? row : viewProposal(deps, row);
});
