import { answers } from '../../../contract/asks/answers.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { countUse } from './count-use.ts';
import { fillAnswer } from './fill-answer.ts';
import { listAnswers } from './list-answers.ts';
import { restoreAnswer, writeAnswer } from './write-answer.ts';

export const answerRoutes: readonly Mounted[] = [
  reads(answers.list, listAnswers),
  writes(answers.write, writeAnswer),
  writes(answers.restore, restoreAnswer),
  reads(answers.fill, fillAnswer),
  writes(answers.use, countUse),
];
