import type { Say } from '../../locales/say.ts';

/** A month 'YYYY-MM' in words: `March 2025`. A date without a time is read, and written, as midnight in UTC. */
export function monthText(say: Say, month: string): string {
  return new Intl.DateTimeFormat(say('pro-bono:language'), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-01`));
}

/** A share of one in per cent, to two digits: `0.33%`. */
export function percentText(say: Say, share: number): string {
  const format = { style: 'percent', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(say('pro-bono:language'), format).format(share);
}
