import { cursors } from '../../../contract/cursors.ts';
import { isRefused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findProposal, type ProposalView, viewProposal, viewProposals } from './proposal.ts';
import { listProposalRows, type ProposalRow, type ProposalsWanted } from './store.ts';

type Query = InputOf<typeof proposals.list>['query'];

/** Proposals, newest first. Open ones are drafts, those that wait for the client, and those that wait for our signature. */
export const listProposals = reads(proposals.list, async (deps, _actor, { query }) => {
  return readPage(deps, query, false);
});

/** What was ever sent to one client, newest first: a draft is nobody's to read yet. */
export async function proposalsSentTo(deps: Deps, query: Pick<Query, 'clientId' | 'limit' | 'cursor'>) {
  return readPage(deps, query, true);
}

/** Every proposal that is open, newest first. */
export async function allOpenProposals(deps: Deps): Promise<readonly ProposalView[]> {
  return viewProposals(deps, await everyOpenRow(deps, { clientId: undefined, wasSent: false }));
}

/** Every proposal that one client has been sent and has not answered, newest first. */
export async function proposalsWaitingFor(deps: Deps, clientId: string): Promise<readonly ProposalRow[]> {
  const open = await everyOpenRow(deps, { clientId, wasSent: true });
  // One that was signed is open as well, until the practice has countersigned it.
  return open.filter(({ answer }) => answer === null);
}

async function everyOpenRow(
  deps: Deps,
  wanted: Pick<ProposalsWanted, 'clientId' | 'wasSent'>,
): Promise<readonly ProposalRow[]> {
  return listProposalRows(deps.db, {
    ...wanted,
    limit: null,
    beforeId: null,
    today: todayOf(deps),
    open: true,
  });
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
