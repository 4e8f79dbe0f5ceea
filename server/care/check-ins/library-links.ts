import type { z } from 'zod';
import { type LibraryLink, libraryLinks } from '../../../contract/care/check-ins.ts';
import { cursors } from '../../../contract/cursors.ts';
import type { LibraryLinksTable } from '../../db/tables.ts';
import { type Deps, newId, todayOf } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads, writes } from '../../http/mounted.ts';
import { topicsColumn } from './columns.ts';
import { findLibraryLink, insertLibraryLink, listLinkRows, listSent, markLinkRemoved } from './store.ts';

type View = z.output<typeof LibraryLink>;

export const listLibraryLinks = reads(libraryLinks.list, async (deps, _actor, { query }) => {
  const { db } = deps;
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const rows = await listLinkRows(db, { limit: query.limit, beforeId });
  const readers = await readersOf(deps);
  return pageOf(
    rows,
    query.limit,
    (row) => [row.id],
    (row) => viewLink(row, readers.get(row.id)),
  );
});

/** Keeps a link worth sending. */
export const addLibraryLink = writes(libraryLinks.add, async (deps, actor, { body }) => {
  const row = {
    id: newId(),
    url: body.url,
    title: body.title,
    note: body.note || null,
    topics: topicsColumn.write(body.topics),
    addedOn: todayOf(deps),
    createdAt: deps.now.epochMilliseconds,
    removedAt: null,
  };
  await insertLibraryLink(deps.db, row);
  await happened(deps, actor, 'library-link.added', row.id, { url: row.url });
  return viewLink(row);
});

/** Removes a link from the library; to whom it was sent stays on record. */
export const removeLibraryLink = writes(libraryLinks.remove, async (deps, actor, { params }) => {
  const { db, now } = deps;
  const row = await findLibraryLink(db, params.id);
  if (!row) return { refused: 'not-found' };
  if (!(await markLinkRemoved(db, row.id, now.epochMilliseconds))) return { refused: 'not-found' };
  await happened(deps, actor, 'library-link.removed', row.id, {});
  return viewLink(row, (await readersOf(deps)).get(row.id));
});

/** To whom each link was sent. */
async function readersOf({ db }: Deps): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const readers = new Map<string, Set<string>>();
  for (const { clientId, linkId } of await listSent(db)) {
    const own = readers.get(linkId ?? '') ?? new Set();
    readers.set(linkId ?? '', own.add(clientId));
  }
  return readers;
}

function viewLink(row: LibraryLinksTable, readers: ReadonlySet<string> = new Set()): View {
  const { id, url, title, note, addedOn } = row;
  return {
    id,
    url,
    title,
    note,
    addedOn,
    topics: topicsColumn.read(row.topics),
    sentTo: [...readers],
  };
}
