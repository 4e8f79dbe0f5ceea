import type { PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import { type Actor, type Deps, todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import { lockOwnBenefit, viewBenefit } from './benefit.ts';
import { deleteFile, updateBenefit } from './benefit-store.ts';

/** Records that a benefit was received, with what shows it. One that was done without may come all the same. */
export async function receiveBenefit(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof proBono.receive>, 'params' | 'body'>,
): Promise<PromisedBenefit | Refused> {
  const row = await lockOwnBenefit(deps, params.id);
  if (isRefused(row)) return row;
  if (row.receivedOn !== null) return { refused: 'benefit-received', on: row.receivedOn };
  const engagement = await findEngagement(deps, row.engagementId);
  if (isRefused(engagement)) return engagement;
  const { startsOn } = engagement;
  const today = todayOf(deps);
  if (body.on < startsOn || body.on > today) return { refused: 'received-too-early', startsOn, today };
  const receipt = {
    receivedOn: body.on,
    evidence: body.evidence,
    evidenceUrl: body.url ?? null,
    worthMinor: body.worthMinor ?? row.worthMinor,
    waivedAt: null,
  };
  await updateBenefit(deps.db, row.id, receipt);
  await happened(deps, actor, 'benefit.received', row.id, { engagementId: engagement.id, ...body });
  return viewBenefit(deps, { ...row, ...receipt });
}

/** Undoes a receipt; its evidence goes with it, and the audit row keeps what it said. */
export async function undoReceipt(
  deps: Deps,
  actor: Actor,
  { params }: Pick<InputOf<typeof proBono.undo>, 'params'>,
): Promise<PromisedBenefit | Refused> {
  const row = await lockOwnBenefit(deps, params.id);
  if (isRefused(row)) return row;
  const { receivedOn, evidence, evidenceUrl, worthMinor } = row;
  if (receivedOn === null) return { refused: 'benefit-not-received' };
  const nothing = { receivedOn: null, evidence: null, evidenceUrl: null, worthMinor: null };
  await updateBenefit(deps.db, row.id, nothing);
  await deleteFile(deps.db, row.id);
  await happened(deps, actor, 'benefit.receipt-undone', row.id, {
    receivedOn,
    evidence,
    evidenceUrl,
    worthMinor,
    file: row.fileName,
  });
  return viewBenefit(deps, { ...row, ...nothing, fileName: null, fileType: null, fileBytes: null });
}
