import { type Import, ImportFields, imports } from '../../contract/imports/imports.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Deps } from '../deps.ts';
import { type Repeatable, requestHashOf } from '../http/idempotency.ts';
import type { OpenCall } from '../http/mounted.ts';
import { streams } from '../http/mounted.ts';
import { invalidInputReply } from '../http/problem.ts';
import type { InSteps } from './import-figures.ts';
import { keepHolding, settleKey, takeImportKey } from './import-key.ts';
import { importUpload } from './import-upload.ts';
import { type NoFile, receiveUpload, type Upload } from './receive-upload.ts';
import { sweepImports } from './sweep-imports.ts';

/** Enough to try it: the demo is open to everybody, and so is the disk it lies on. */
export const LARGEST_IMPORT_OF_DEMO = 2 * 1024 ** 2;

/**
 * Takes in a file, reads it and lays its rows out for the preview. Nothing is recorded before `commitImport`. The
 * file goes to disk first and is then read in stretches, each its own transaction, so that neither a slow upload nor
 * a long file holds anybody else up.
 */
export const startImport = streams(imports.start, async (deps, actor, call) => {
  const { app, context } = call;
  const inSteps: InSteps = (step) => app.database.write(deps.practice.id, step);
  await sweepImports(inSteps, deps.now.epochMilliseconds);
  const largest = deps.practice.isDemo ? LARGEST_IMPORT_OF_DEMO : app.largestImport;
  const upload = await receiveUpload(context.req.raw, Math.min(largest, app.largestImport));
  if (isRefused(upload)) return upload;
  if ('missing' in upload) return missingReply(upload.missing, call);
  try {
    // A field that a form leaves empty is not given.
    const given = Object.fromEntries(Object.entries(upload.fields).filter(([, text]) => text !== ''));
    const fields = ImportFields.safeParse(given);
    if (!fields.success) return invalidInputReply(fields.error.issues, call.say);
    const key = context.req.header('idempotency-key');
    const arrivedAt = app.clock().epochMilliseconds;
    const repeatable = key === undefined ? null : repeatableOf(key, upload, arrivedAt);
    const now = app.clock().epochMilliseconds;
    const kept = repeatable && (await inSteps((db) => takeImportKey({ ...deps, db }, repeatable, now)));
    if (kept) return kept;
    const read = () => importUpload(deps, actor, app.database, upload, fields.data);
    return await (repeatable ? readUnderKey(deps, call, repeatable, read) : read());
  } finally {
    await upload.remove();
  }
});

function repeatableOf(key: string, { sha256, fields, fileName }: Upload, arrivedAt: number): Repeatable {
  const said = JSON.stringify([sha256, fileName, Object.entries(fields).sort()]);
  return { key, requestHash: requestHashOf('POST', '/imports', said), arrivedAt };
}

/** Reads a file whose key was taken, and keeps the answer under it; without one the key is given back. */
async function readUnderKey(
  deps: Deps,
  { app }: OpenCall,
  repeatable: Repeatable,
  read: () => Promise<Import | Refused>,
): Promise<Import | Refused> {
  const inSteps: InSteps = (step) => app.database.write(deps.practice.id, step);
  const settle = (outcome: Import | null) => inSteps((db) => settleKey({ ...deps, db }, repeatable, outcome));
  const stopHolding = keepHolding(inSteps, repeatable, app.clock);
  try {
    const outcome = await read().catch(async (fault) => {
      await settle(null);
      throw fault;
    });
    await settle(isRefused(outcome) ? null : outcome);
    return outcome;
  } finally {
    stopHolding();
  }
}

function missingReply(missing: NoFile['missing'], { say }: OpenCall): Response {
  const issue = {
    code: 'custom' as const,
    path: ['file'],
    message: say(`imports:missing.${missing}`),
    input: undefined,
  };
  return invalidInputReply([issue], say);
}
