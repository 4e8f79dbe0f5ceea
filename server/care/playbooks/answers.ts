import { mayHavePlaybook } from '../../clients/questions.ts';
import { answering } from '../../events/question.ts';
import { whyNotPlaybook } from './playbook-in-force.ts';

export const playbookAnswers = [
  answering(mayHavePlaybook, (deps, _actor, { playbook }) => whyNotPlaybook(deps, playbook)),
];
