import type { endings } from '../../../contract/care/endings.ts';
import type { InputOf } from '../../../contract/route.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { activeEngagementsOf } from '../../work/engagements/active-engagements.ts';
import { type EndingNotes, handoverColumn } from './columns.ts';
import { type EndingRow, findEndingRow, listEndedClients } from './ending-store.ts';

export interface Ending extends Omit<EndingRow, 'handover'>, EndingNotes {}

/** The clients whose ending is over by a day, and who did not come back since. */
export function endedClients({ db }: Deps, today: string): Promise<readonly string[]> {
  return listEndedClients(db, today);
}

export async function findEnding(deps: Deps, clientId: string): Promise<Ending | null> {
  const row = await findEndingRow(deps.db, clientId);
  if (!row) return null;
  const { handover, ...ending } = row;
  return { ...ending, ...handoverColumn.read(handover) };
}

/** How an ending stands for the client's own page. */
export interface PageEnding {
  readonly endsOn: string;
  readonly pageUntil: string;
  /** The last day is over: the page can be read, and nothing can be sent from it. */
  readonly isOver: boolean;
  /** The page has been there to read for as long as it was promised. */
  readonly isClosed: boolean;
}

/** The ending that a client's page has to say; null when there is none, or when work goes on in spite of it. */
export async function endingForPage(deps: Deps, clientId: string): Promise<PageEnding | null> {
  const ending = await findEnding(deps, clientId);
  if (ending === null) return null;
  const { endsOn, pageUntil } = ending;
  const today = todayOf(deps);
  const isOver = endsOn < today;
  // Whoever came back after an ending is a client like any other.
  if (isOver && (await activeEngagementsOf(deps, clientId)).length > 0) return null;
  return { endsOn, pageUntil, isOver, isClosed: pageUntil < today };
}

export type EndingBody = InputOf<typeof endings.end>['body'];
