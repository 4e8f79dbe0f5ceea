import { allow, type Sentence } from '../policy/sentence.ts';

export const doorPolicy: readonly Sentence[] = [allow(['owner'], 'calendar.manage')];
