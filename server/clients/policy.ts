import { allow, everyone, managers, type Sentence, workers } from '../policy/sentence.ts';

export const clientPolicy: readonly Sentence[] = [
  allow(everyone, 'client.see'),
  allow(managers, 'client.change'),
  allow(managers, 'client-link.manage'),
  allow(workers, 'touchpoint.see'),
  allow(managers, 'touchpoint.record'),
  allow(['member'], 'touchpoint.record', (actor, contact) => contact.memberId === actor.memberId),
];
