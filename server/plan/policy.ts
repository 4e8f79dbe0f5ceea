import { allow, managers, type Sentence } from '../policy/sentence.ts';

export const planPolicy: readonly Sentence[] = [allow(managers, 'plan.see')];
