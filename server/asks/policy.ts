import { allow, managers, type Sentence, whoSeesMoney, workers } from '../policy/sentence.ts';

export const askPolicy: readonly Sentence[] = [
  allow(workers, 'ask.see'),
  allow(managers, 'ask.capture'),
  allow(['member'], 'ask.capture', (actor, ask) => ask.memberId === actor.memberId),
  // What they sent themselves: a member's note of what they said is the practice's.
  allow(['client'], 'ask.capture', (actor, ask) => ask.memberId === null && ask.clientId === actor.memberId),
  allow(managers, 'ask.decide'),
  allow(whoSeesMoney, 'leakage.see'),
  allow(workers, 'answer.use'),
  allow(managers, 'answer.write'),
];
