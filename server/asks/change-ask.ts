import { asks } from '../../contract/asks/asks.ts';
import { isRefused } from '../../contract/refusals.ts';
import { flagOf } from '../db/columns.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { may } from '../policy/may.ts';
import { suggestionColumn } from './columns.ts';
import { judgeable } from './list-asks.ts';
import { lockOpenAsk } from './lock-ask.ts';
import { type AskRow, updateAsk } from './store.ts';
import { judgeAsk } from './suggest.ts';
import { viewAsk } from './view-ask.ts';

/** Corrects an ask that is not decided yet, and judges it anew. */
export const changeAsk = writes(asks.change, async (deps, actor, { params, body }) => {
  const row = await lockOpenAsk(deps, params.id);
  if (isRefused(row)) return row;
  if (!may(deps, actor, 'ask.capture', row)) return { refused: 'not-allowed', ability: 'ask.capture' };
  const wanted: AskRow = {
    ...row,
    channel: body.channel ?? row.channel,
    text: body.text ?? row.text,
    minutes: body.minutes === undefined ? row.minutes : body.minutes,
    urgent: body.urgent === undefined ? row.urgent : flagOf(body.urgent),
    engagementId: body.engagementId === undefined ? row.engagementId : body.engagementId,
  };
  // An engagement named now must be one that can be asked under; one it had before was checked when it came.
  const judged = await judgeAsk(deps, { ...judgeable(wanted), isCaptured: body.engagementId === undefined });
  if (isRefused(judged)) return judged;
  const { channel, text, minutes } = wanted;
  const change = {
    channel,
    text,
    minutes,
    urgent: wanted.urgent,
    engagementId: judged.engagementId,
    suggestion: suggestionColumn.write(judged.suggested),
    valueMinor: judged.suggested.valueMinor,
  };
  await updateAsk(deps.db, row.id, change);
  await happened(deps, actor, 'ask.changed', row.id, body);
  return viewAsk(deps, actor, { ...row, ...change });
});

/** Withdraws an ask that nobody decided: it stays on record and counts nowhere. */
export const withdrawAsk = writes(asks.withdraw, async (deps, actor, { params }) => {
  const row = await lockOpenAsk(deps, params.id);
  if (isRefused(row)) return row;
  if (!may(deps, actor, 'ask.capture', row)) return { refused: 'not-allowed', ability: 'ask.capture' };
  await updateAsk(deps.db, row.id, { state: 'withdrawn' });
  await happened(deps, actor, 'ask.withdrawn', row.id, {});
  return viewAsk(deps, actor, { ...row, state: 'withdrawn' });
});
