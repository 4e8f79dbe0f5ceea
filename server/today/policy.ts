import { allow, everyone, type Sentence } from '../policy/sentence.ts';

export const todayPolicy: readonly Sentence[] = [allow(everyone, 'today.see')];
