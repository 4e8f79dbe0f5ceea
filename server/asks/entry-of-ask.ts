import type { Deps } from '../deps.ts';
import { answering } from '../events/question.ts';
import { whyDecidedElsewhere } from '../work/time/questions.ts';
import { findAskOfEntry } from './store.ts';

/** The ask whose decision put an entry on record, or null. */
async function askOfEntry(deps: Deps, timeEntryId: string): Promise<string | null> {
  return findAskOfEntry(deps.db, timeEntryId);
}

export const askAnswers = [
  answering(whyDecidedElsewhere, async (deps, _actor, { timeEntryId }) => ({
    refused: 'entry-of-ask' as const,
    askId: await askOfEntry(deps, timeEntryId),
  })),
];
