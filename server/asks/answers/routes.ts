import { answers } from '../../../contract/asks/answers.ts';
import { reads, type UseCases } from '../../http/mounted.ts';
import { countUse } from './count-use.ts';
import { fillAnswer } from './fill-answer.ts';
import { listAnswers } from './list-answers.ts';
import { restoreAnswer, writeAnswer } from './write-answer.ts';

export const answerRoutes: UseCases = {
  listAnswers,
  writeAnswer,
  restoreAnswer,
  fillAnswer: reads(answers.fill, fillAnswer),
  countUse,
};
