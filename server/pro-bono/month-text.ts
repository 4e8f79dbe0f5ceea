import type { Say } from '../../locales/say.ts';

/** A month 'YYYY-MM' in words: `March 2025`. A date without a time is read, and written, as midnight in UTC. */
export function monthText(say: Say, month: string): string {
  return new Intl.DateTimeFormat(say('pro-bono:language'), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-01`));
}
