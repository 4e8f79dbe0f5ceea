import { type Ask, asks } from '../../contract/asks/asks.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import { flagOf } from '../db/columns.ts';
import { clientActor, type Deps, newId } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { reads, writes } from '../http/mounted.ts';
import { suggestionColumn } from './columns.ts';
import type { AskToJudge } from './gather-facts.ts';
import { type AskRow, findAskByOnceKey, insertAsk } from './store.ts';
import { type Judged, judgeAsk, suggestFor } from './suggest.ts';
import { viewAsk } from './view-ask.ts';

type Captured = InputOf<typeof asks.capture>['body'];

/** Captures what a client asks. Nothing is decided and nothing is charged by it. */
export const captureAsk = writes(asks.capture, async (deps, actor, { body }) => {
  const ask = toJudge(deps, body);
  const judged = await judgeAsk(deps, ask);
  if (isRefused(judged)) return judged;
  const row: AskRow = {
    ...rowOf(deps, ask, judged),
    memberId: actor.memberId,
    channel: body.channel,
    source: 'member',
  };
  await insertAsk(deps.db, row);
  await happened(deps, actor, 'ask.captured', row.id, factsOf(row));
  return viewAsk(deps, actor, row);
});

/** What would be suggested on an ask, without capturing it. */
export const previewAsk = reads(asks.preview, async (deps, _actor, { body }) => {
  const suggested = await suggestFor(deps, toJudge(deps, body));
  if (isRefused(suggested)) return suggested;
  const { engagementId: _engagement, ...suggestion } = suggested;
  return suggestion;
});

export interface FromClient {
  readonly client: { readonly id: string };
  readonly text: string;
  readonly urgent: boolean;
  readonly engagementId: string | null;
  /** What the client was shown and agreed to before sending; null where nothing was to be paid. */
  readonly agreedPriceMinor: number | null;
  /** Names the form that was sent, so that sending it twice asks once. */
  readonly onceKey: string;
}

/** Captures what a client sends from the private page; the same form again answers the ask it made the first time. */
export async function captureFromClient(deps: Deps, sent: FromClient): Promise<Ask | Refused> {
  const sentBefore = () => findAskByOnceKey(deps.db, sent.client.id, sent.onceKey);
  const known = await sentBefore();
  if (known) return viewAsk(deps, clientActor(sent.client), known);
  const ask = toJudge(deps, {
    clientId: sent.client.id,
    text: sent.text,
    urgent: sent.urgent,
    ...(sent.engagementId === null ? {} : { engagementId: sent.engagementId }),
    receivedAt: deps.now.toString(),
  });
  const judged = await judgeAsk(deps, ask);
  if (isRefused(judged)) return judged;
  const row: AskRow = {
    ...rowOf(deps, ask, judged),
    // What is written into a form reads like a letter, and its answer goes out by mail.
    memberId: null,
    channel: 'email',
    source: 'client-page',
    agreedPriceMinor: sent.agreedPriceMinor,
    onceKey: sent.onceKey,
  };
  if (!(await insertAsk(deps.db, row))) {
    // Two windows sent the same form at the same moment.
    const other = await sentBefore();
    return other ? viewAsk(deps, clientActor(sent.client), other) : { refused: 'not-found' };
  }
  await happened(deps, clientActor(sent.client), 'ask.captured', row.id, factsOf(row));
  return viewAsk(deps, clientActor(sent.client), row);
}

type ToJudge = AskToJudge & { readonly receivedAt: number };

function toJudge(
  { practice }: Deps,
  asked: Pick<Captured, 'clientId' | 'engagementId' | 'text' | 'minutes' | 'urgent' | 'receivedAt'>,
): ToJudge {
  const receivedAt = Temporal.Instant.from(asked.receivedAt).epochMilliseconds;
  return {
    clientId: asked.clientId,
    engagementId: asked.engagementId ?? null,
    text: asked.text,
    minutes: asked.minutes ?? null,
    urgent: asked.urgent,
    receivedAt,
    receivedOn: localDateOf(receivedAt, practice.timeZone),
  };
}

function rowOf(
  deps: Deps,
  ask: ToJudge,
  { suggested, engagementId }: Judged,
): Omit<AskRow, 'memberId' | 'channel' | 'source'> {
  const { clientId, receivedAt, receivedOn, text, minutes } = ask;
  return {
    id: newId(),
    clientId,
    engagementId,
    receivedAt,
    receivedOn,
    text,
    minutes,
    urgent: flagOf(ask.urgent),
    state: 'open',
    suggestion: suggestionColumn.write(suggested),
    agreedPriceMinor: null,
    onceKey: null,
    decision: null,
    decidedAt: null,
    decidedBy: null,
    billedMinutes: null,
    priceMinor: null,
    valueMinor: suggested.valueMinor,
    currency: deps.practice.currency,
    timeEntryId: null,
    chargeId: null,
    changeOrderId: null,
    createdAt: deps.now.epochMilliseconds,
  };
}

function factsOf({ clientId, engagementId, receivedOn, minutes }: AskRow) {
  return { clientId, engagementId, receivedOn, minutes };
}
