import { knowsLibraryLink, nextContacts } from '../../clients/questions.ts';
import { answering } from '../../events/question.ts';
import { warningsAboutEntry } from '../../work/time/questions.ts';
import { callLimitOf } from './call-limit.ts';
import { nextOfClient } from './list-check-ins.ts';
import { findLibraryLink } from './store.ts';

/** What the rooms above ask about the contact with a client. */
export const checkInAnswers = [
  answering(nextContacts, (deps, _actor, { clientId }) => nextOfClient(deps, clientId)),
  answering(
    knowsLibraryLink,
    async ({ db }, _actor, { linkId }) => (await findLibraryLink(db, linkId)) !== undefined,
  ),
  // A status call may be one too many.
  answering(warningsAboutEntry, async (deps, actor, { row }) => {
    if (row.activity !== 'status-call') return [];
    const calls = await callLimitOf(deps, actor, row.clientId, row.workedOn);
    if (!calls?.isPast) return [];
    const code = 'status-call-limit';
    return [{ code, message: deps.say(`warnings:${code}`, { because: calls.because }) }];
  }),
];
