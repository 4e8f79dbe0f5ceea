import { allow, everyone, managers, type Sentence, whoSeesMoney } from '../policy/sentence.ts';

export const workPolicy: readonly Sentence[] = [
  allow(everyone, 'engagement.see'),
  allow(whoSeesMoney, 'agreement.see'),
  allow(managers, 'agreement.change'),
  allow(whoSeesMoney, 'change-order.see'),
  allow(managers, 'change-order.propose'),
  allow(whoSeesMoney, 'charge.see'),
  allow(everyone, 'time.see'),
  allow(managers, 'time.record'),
  // Nobody works in somebody else's name.
  allow(['member'], 'time.record', (actor, entry) => entry.memberId === actor.memberId),
];
