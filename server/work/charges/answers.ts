import type { Refused } from '../../../contract/refusals.ts';
import { mayRecordLate } from '../../../core/work/periods/may-record.ts';
import type { Usage } from '../../../core/work/terms/facts.ts';
import type { Deps } from '../../deps.ts';
import { answering } from '../../events/question.ts';
import { type LatePeriod, mayDrawLate, restate } from '../time/questions.ts';
import { loadBook, reconcile } from './reconcile.ts';

/** Whether the rule `stop` lets a closed period be drawn on: as it would have been on the day of the work. */
async function whyNotDrawnLate(
  deps: Deps,
  { engagement, periodIndex, agreement, usage }: LatePeriod & { readonly usage: Usage },
): Promise<Refused | null> {
  const { facts, book } = await loadBook(deps, engagement, periodIndex, agreement);
  const may = mayRecordLate(facts, usage, { through: book.closedThrough + 1, from: book.from });
  return 'refused' in may ? may : null;
}

/** What becomes of an entry whose period is closed: only the charges know, and time stands above them. */
export const chargeAnswers = [
  answering(mayDrawLate, (deps, _actor, facts) => whyNotDrawnLate(deps, facts)),
  answering(restate, async (deps, _actor, { engagement, periodIndex, agreement }) => {
    await reconcile(deps, engagement, periodIndex, agreement);
  }),
];
