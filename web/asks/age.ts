import type { Tone } from '../kit/tone.ts';
import { daysBetween } from '../text/dates.ts';
import type { Say } from '../text/use-text.ts';

/** After so many days without an answer an ask is late: most agreements promise one within two working days. */
const LATE_AFTER_DAYS = 3;

/** How long an ask has waited, in words: "today", "yesterday", "4 days". */
export function ageWords(say: Say, receivedOn: string, today: string): string {
  const days = Math.max(0, daysBetween(receivedOn, today));
  return say('asks-page:age', { days });
}

export function ageTone(receivedOn: string, today: string): Tone {
  return daysBetween(receivedOn, today) > LATE_AFTER_DAYS ? 'warn' : 'neutral';
}
