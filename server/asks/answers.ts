import { answering } from '../events/question.ts';
import { whyDecidedElsewhere } from '../work/time/questions.ts';
import { findAskOfEntry } from './store.ts';

/** What the rooms above ask about asks. The library of answers for clients is the folder beside this file. */
export const askAnswers = [
  answering(whyDecidedElsewhere, async (deps, _actor, { timeEntryId }) => ({
    refused: 'entry-of-ask' as const,
    // The ask whose decision put the entry on record.
    askId: await findAskOfEntry(deps.db, timeEntryId),
  })),
];
