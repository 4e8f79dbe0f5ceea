import type { asks } from '../../contract/asks/asks.ts';
import { cursors } from '../../contract/cursors.ts';
import type { InputOf } from '../../contract/route.ts';
import { compareWaiting, inQueueOrder, type Waiting } from '../../core/asks/queue-order.ts';
import { isSet } from '../db/columns.ts';
import { type Actor, type Deps, todayOf } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { engagementsById } from '../work/engagements/engagements-by-id.ts';
import { frontOfLineAmong } from '../work/engagements/front-of-line.ts';
import { promisedOn } from './promised-on.ts';
import { type AskRow, listOpenRows } from './store.ts';
import { viewAsk } from './view-ask.ts';

interface Queued extends Waiting {
  readonly row: AskRow;
}

/**
 * The open asks in the order to take them up in (docs/queues.md). A page goes on after the last ask shown as it stood then, so that
 * deciding that one in between skips nothing.
 */
export async function listQueue(deps: Deps, actor: Actor, query: InputOf<typeof asks.list>['query']) {
  const { limit, clientId, engagementId } = query;
  const rows = await listOpenRows(deps.db, { clientId, engagementId });
  const engagements = await engagementsById(deps, rows);
  const atFront = await frontOfLineAmong(
    deps,
    rows.map((row) => row.clientId),
  );
  const today = todayOf(deps);
  const queue = inQueueOrder(
    rows.map((row) => waitingOf(row, engagements.get(row.engagementId ?? '') ?? null, atFront)),
    today,
  );
  const last = readKey(query.cursor);
  const rest = last === null ? queue : queue.filter((one) => compareWaiting(one, last, today) > 0);
  return pageOf(rest.slice(0, limit + 1), limit, keyOf, ({ row }) => viewAsk(deps, actor, row));
}

function waitingOf(row: AskRow, engagement: EngagementFacts | null, atFront: ReadonlySet<string>): Queued {
  return {
    row,
    id: row.id,
    urgent: isSet(row.urgent),
    receivedAt: row.receivedAt,
    promisedOn: promisedOn(row.receivedOn, { agreement: engagement?.agreement ?? null }),
    // Whoever asks without an engagement has agreed on nothing free.
    paying: engagement?.kind !== 'pro-bono',
    frontOfLine: atFront.has(row.clientId),
  };
}

function keyOf({ id, urgent, promisedOn: on, paying, frontOfLine, receivedAt }: Waiting): readonly string[] {
  return [id, String(urgent), on ?? '', String(paying), String(frontOfLine), String(receivedAt)];
}

function readKey(cursor: string | undefined): Waiting | null {
  const parts = readCursor(cursor, cursors.asksInQueue);
  if (!parts) return null;
  const [id = '', urgent, on = '', paying, frontOfLine, receivedAt] = parts;
  return {
    id,
    urgent: urgent === 'true',
    promisedOn: on === '' ? null : on,
    paying: paying === 'true',
    frontOfLine: frontOfLine === 'true',
    receivedAt: Number(receivedAt),
  };
}
