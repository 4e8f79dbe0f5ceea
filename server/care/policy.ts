import { allow, managers, type Sentence, workers } from '../policy/sentence.ts';

export const carePolicy: readonly Sentence[] = [
  allow(workers, 'playbook.see'),
  allow(managers, 'playbook.change'),
  allow(managers, 'playbook.decide'),
  // Its evidence tells how a client pays.
  allow(managers, 'health.see'),
  allow(managers, 'ending.decide'),
];
