import { allow, managers, type Sentence } from '../policy/sentence.ts';

export const salesPolicy: readonly Sentence[] = [
  allow(managers, 'proposal.see'),
  allow(managers, 'proposal.change'),
  allow(managers, 'proposal.countersign'),
];
