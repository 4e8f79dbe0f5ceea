import { allow, type Sentence, whoSeesMoney } from '../policy/sentence.ts';

export const moneyPolicy: readonly Sentence[] = [allow(whoSeesMoney, 'payment.record')];
