import { shareOf } from '../../core/pro-bono/gate.ts';
import { figureOf } from '../../locales/format.ts';
import { answering } from '../events/question.ts';
import { mayActivate, mayMoveReview } from '../work/lifecycle/questions.ts';
import { warningsAboutEntry } from '../work/time/questions.ts';
import { weekTakenPast } from './free-weeks.ts';
import { whyNotMoveReview } from './missing-bounds.ts';
import { passGate } from './pass-gate.ts';

/** What the rooms above ask about free work. */
export const proBonoAnswers = [
  answering(mayActivate, (deps, actor, { engagement, because }) =>
    passGate(deps, actor, engagement, because),
  ),
  answering(mayMoveReview, (deps, _actor, { engagement, reviewOn }) =>
    whyNotMoveReview(deps, engagement, reviewOn),
  ),
  // Paid work is never asked whether there is too much free work.
  answering(warningsAboutEntry, async (deps, _actor, { kind, row }) => {
    const past = kind === 'pro-bono' ? await weekTakenPast(deps, row) : null;
    if (past === null) return [];
    const { freeMinutes, ofMinutes, limitPercent } = past;
    const code = 'pro-bono-share-passed';
    const message = deps.say(`warnings:${code}`, {
      free: figureOf(freeMinutes, 'minutes'),
      of: figureOf(ofMinutes, 'minutes'),
      percent: shareOf(freeMinutes, ofMinutes),
      limit: limitPercent,
    });
    return [{ code, message }];
  }),
];
