import { allow, managers, type Sentence, whoSeesMoney } from '../policy/sentence.ts';

export const proBonoPolicy: readonly Sentence[] = [
  allow(managers, 'pro-bono.see'),
  allow(managers, 'pro-bono.change'),
  // The limits are the owner's own promise to themselves.
  allow(['owner'], 'pro-bono.override'),
  allow(whoSeesMoney, 'gift-statement.see'),
];
