import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import { todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import { lockOwnBenefit, viewBenefit } from './benefit.ts';
import { deleteFile, updateBenefit } from './benefit-store.ts';

/** Records that a benefit was received, with what shows it. One that was done without may come all the same. */
export const receiveBenefit = writes(proBono.receive, async (deps, actor, { params, body }) => {
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
});

/** Undoes a receipt; its evidence goes with it, and the audit row keeps what it said. */
export const undoReceipt = writes(proBono.undo, async (deps, actor, { params }) => {
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
});
