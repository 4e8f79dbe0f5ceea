import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import { happened } from '../events/happened.ts';
import { streams, writes } from '../http/mounted.ts';
import { lockOwnBenefit, viewBenefit } from './benefit.ts';
import { findFile, putFile } from './benefit-store.ts';

const LARGEST_BYTES = 2 * 1024 * 1024;

/** Keeps a file as evidence of a benefit that was received, in the place of an earlier one. */
export const attachEvidence = writes(proBono.attach, async (deps, actor, { params, body }) => {
  const row = await lockOwnBenefit(deps, params.id);
  if (isRefused(row)) return row;
  if (row.receivedOn === null) return { refused: 'benefit-not-received' };
  const content = Buffer.from(body.base64, 'base64');
  if (content.length > LARGEST_BYTES) return { refused: 'too-large', limitBytes: LARGEST_BYTES };
  const { name, mediaType } = body;
  await putFile(deps.db, {
    benefitId: row.id,
    name,
    mediaType,
    bytes: content.length,
    // Written anew from what was read, so that only what can be read back is kept.
    base64: content.toString('base64'),
    createdAt: deps.now.epochMilliseconds,
  });
  await happened(deps, actor, 'benefit.evidence-attached', row.id, {
    name,
    mediaType,
    bytes: content.length,
  });
  return viewBenefit(deps, { ...row, fileName: name, fileType: mediaType, fileBytes: content.length });
});

/**
 * Gives a kept file back, always as a download: whoever named its media type may have lied, and nothing that was sent in may
 * run as a page of ours.
 */
export const serveEvidence = streams(proBono.evidenceFile, async (deps, _actor, { context }) => {
  const file = await findFile(deps.db, context.req.param('id') ?? '');
  if (!file) return { refused: 'not-found' };
  return new Response(new Uint8Array(Buffer.from(file.base64, 'base64')), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${headerText(file.name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});

/** A name as RFC 8187 lets a header carry it: whatever is in it, it cannot end the header. */
function headerText(name: string): string {
  const hex = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, hex);
}
