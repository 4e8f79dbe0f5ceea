import { allow, type Sentence, whoSeesMoney } from '../policy/sentence.ts';

export const portfolioPolicy: readonly Sentence[] = [allow(whoSeesMoney, 'portfolio.see')];
