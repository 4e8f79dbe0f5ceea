import { type Import, ImportFields } from '../../contract/imports.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Db } from '../db/database.ts';
import type { Actor, Deps } from '../deps.ts';
import { keepReply, type Repeatable, requestHashOf, takeKey } from '../http/idempotency.ts';
import type { OpenCall } from '../http/mounted.ts';
import { invalidInputReply } from '../http/problem.ts';
import { importUpload } from './import-upload.ts';
import { receiveUpload, type Upload } from './receive-upload.ts';
import { sweepImports } from './sweep-imports.ts';

/**
 * Takes in a file, reads it and lays its rows out for the preview. Nothing is recorded before `commitImport`. The
 * file goes to disk first and is then read in stretches, each its own transaction, so that neither a slow upload nor
 * a long file holds anybody else up.
 */
export async function startImport(
  deps: Deps,
  actor: Actor,
  call: OpenCall,
): Promise<Import | Refused | Response> {
  const { app, context } = call;
  const inSteps = <T>(step: (db: Db) => Promise<T>) => app.database.write(deps.practice.id, step);
  await sweepImports(inSteps, deps.practice.id, deps.now.epochMilliseconds);
  const upload = await receiveUpload(context.req.raw, app.largestImport);
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
    const kept = repeatable && (await inSteps((db) => takeKey({ ...deps, db }, repeatable)));
    if (kept) return isRefused(kept) ? kept : (JSON.parse(kept.reply) as Import);
    const settle = (outcome: Import | null) =>
      inSteps((db) => settleKey({ ...deps, db }, repeatable, outcome));
    const outcome = await importUpload(deps, actor, app.database, upload, fields.data).catch(
      async (fault) => {
        await settle(null);
        throw fault;
      },
    );
    await settle(isRefused(outcome) ? null : outcome);
    return outcome;
  } finally {
    await upload.remove();
  }
}

function repeatableOf(key: string, { sha256, fields, fileName }: Upload, arrivedAt: number): Repeatable {
  const said = JSON.stringify([sha256, fileName, Object.entries(fields).sort()]);
  return { key, requestHash: requestHashOf('POST', '/imports', said), arrivedAt };
}

/** Without an outcome the key is given back: a refused file is sent again with what was asked for. */
async function settleKey(deps: Deps, repeatable: Repeatable | null, outcome: Import | null): Promise<void> {
  if (!repeatable) return;
  if (outcome) return keepReply(deps, repeatable, { status: 201, reply: JSON.stringify(outcome) });
  await deps.db
    .deleteFrom('idempotencyKeys')
    .where('practiceId', '=', deps.practice.id)
    .where('key', '=', repeatable.key)
    .execute();
}

function missingReply(missing: 'form' | 'file', { say }: OpenCall): Response {
  const issue = {
    code: 'custom' as const,
    path: ['file'],
    message: say(`imports:missing.${missing}`),
    input: undefined,
  };
  return invalidInputReply([issue], say);
}
