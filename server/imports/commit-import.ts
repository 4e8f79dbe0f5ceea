import { setImmediate } from 'node:timers/promises';
import { imports } from '../../contract/imports/imports.ts';
import type { Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { importFiguresColumn } from './columns.ts';
import { countRows, noCounts, overRows } from './import-figures.ts';
import { includeChosen } from './include-chosen.ts';
import { recordOneByOne } from './record-one-by-one.ts';
import { type SettledTargets, settleTargets } from './settle-targets.ts';
import {
  findImport,
  hasCommittedSince,
  type ImportRecord,
  listTargets,
  lockImports,
  type RowRecord,
  updateImport,
  updateTarget,
} from './store.ts';
import { recordReady } from './store-row-ranges.ts';
import { figuresOf, viewProblem } from './view-import.ts';

/** Rows named in the reply, which counts them all; the others are among the rows of the import, page by page. */
const MOST_SHOWN = 100;

/**
 * Records the ready rows of an import, all in one transaction: their clients, their engagements, the time and the
 * months' totals. Committed again it imports nothing, and rows that another import brought meanwhile are passed over.
 */
export const commitImport = writes(imports.commit, async (deps, actor, { params, body }) => {
  const { db, now, say } = deps;
  // One import at a time per practice: two files with the same rows would else both find them new.
  await lockImports(db);
  const record = await findImport(db, params.id);
  if (!record) return { refused: 'unknown-import', importId: params.id };
  if (record.state === 'committed') {
    const nothing = { imported: 0, clientsCreated: 0, engagementsCreated: 0, leftOutRows: 0, leftOut: [] };
    return { ...nothing, message: say('imports:committed.before', { on: record.committedAt ?? 0 }) };
  }
  if (record.state !== 'ready') return { refused: 'import-not-ready', state: record.state };

  const chosen = body.include ? await includeChosen(db, record, body.include) : 0;
  if (chosen > 0 || (await hasCommittedSince(db, record))) await countAnew(deps, record);
  const targets = (await listTargets(db, record.id)).filter(({ entries }) => entries > 0);
  const { clientsCreated, engagementsCreated, byHand } = await settleTargets(deps, actor, record, targets);
  const { recorded, leftOut } = await recordRows(deps, record, byHand);
  const facts = { imported: recorded, clientsCreated, engagementsCreated };
  await updateImport(db, record, { state: 'committed', committedAt: now.epochMilliseconds });
  await happened(deps, actor, 'import.committed', record.id, { ...facts, leftOut: leftOut.length });
  return {
    ...facts,
    leftOutRows: leftOut.length,
    leftOut: leftOut.slice(0, MOST_SHOWN).map((row) => viewProblem(row, say)),
    message: say('imports:committed.now', { imported: recorded }),
  };
});

async function recordRows(
  deps: Deps,
  record: ImportRecord,
  byHand: SettledTargets['byHand'],
): Promise<{ readonly recorded: number; readonly leftOut: readonly RowRecord[] }> {
  let recorded = await recordAtOnce(
    deps,
    record,
    byHand.map(({ target }) => target),
  );
  const leftOut: RowRecord[] = [];
  for (const one of byHand) {
    const outcome = await recordOneByOne(deps, record, one);
    recorded += outcome.recorded;
    leftOut.push(...outcome.leftOut);
  }
  return { recorded, leftOut };
}

/** Goes through the file as it stands, or by its days where it is in no order. */
async function recordAtOnce(
  { db, now }: Deps,
  record: ImportRecord,
  apart: readonly number[],
): Promise<number> {
  const { windows } = figuresOf(record);
  const { id } = record;
  let recorded = 0;
  if (windows === null) {
    await overRows(
      (step) => step(db),
      record,
      async (inside, range) => {
        recorded += await recordReady(inside, range, apart, now.epochMilliseconds);
      },
    );
    return recorded;
  }
  for (const window of windows) {
    recorded += await recordReady(db, { importId: id, ...window }, apart, now.epochMilliseconds);
    await setImmediate();
  }
  return recorded;
}

/** Looks again for rows that were recorded meanwhile and counts what is left, per target. */
async function countAnew({ db }: Deps, record: ImportRecord): Promise<void> {
  const counts = await countRows((step) => step(db), record);
  for (const target of await listTargets(db, record.id)) {
    await updateTarget(db, target, counts.byTarget.get(target.target) ?? noCounts);
  }
  const { ready, problems, duplicates } = counts;
  const summary = importFiguresColumn.write({ ...figuresOf(record), ready, problems, duplicates });
  await updateImport(db, record, { summary });
}
