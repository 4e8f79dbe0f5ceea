import { allow, everyone, type Sentence, whoSeesMoney } from '../policy/sentence.ts';

export const practicePolicy: readonly Sentence[] = [
  allow(everyone, 'practice.see'),
  allow(everyone, 'member.change-own'),
  allow(['owner'], 'practice.change'),
  allow(['owner'], 'api-keys.manage'),
  allow(whoSeesMoney, 'money.see'),
];
