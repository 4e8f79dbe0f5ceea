import { allow, managers, type Sentence } from '../policy/sentence.ts';

export const importPolicy: readonly Sentence[] = [allow(managers, 'import.run')];
