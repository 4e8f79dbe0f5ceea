import { periodAt } from '../../../core/base/calendar/period.ts';
import { prorateMinor } from '../../../core/base/money/money.ts';
import { daysAfter } from '../../text/dates.ts';
import { amountWords, type Wording } from '../terms/amount-words.ts';
import type { RetainerValues } from '../terms/retainer-draft.ts';

/**
 * What a partial first period comes to, in words, or null when the first period is whole or the form is not filled in far
 * enough. The dates are those of the server, computed by the same rules; a browser without Temporal leaves them to it.
 */
export function firstPeriodSentence(
  words: Wording,
  values: RetainerValues & { readonly startsOn: string },
  currency: string,
): string | null {
  const { feeMinor, amount, unit, every, startsOn, anchorOn } = values;
  const isKnown = feeMinor !== null && amount !== null && startsOn !== '' && anchorOn !== '';
  if (!isKnown || anchorOn === startsOn || !('Temporal' in globalThis)) return null;
  const period = periodAt(
    {
      startsOn,
      anchorOn,
      every,
      timeZone: 'UTC',
      pauses: [],
      endsOn: null,
      term: null,
      renewals: [],
    },
    1,
  );
  if (period === null || period.days === period.fullDays) return null;
  return words.say('engagements:agreement.first-period', {
    days: period.days,
    fullDays: period.fullDays,
    from: words.format.date(period.startsOn, 'short'),
    until: words.format.date(daysAfter(period.endsBefore, -1), 'short'),
    amount: amountWords(words, unit, prorateMinor(amount, period.days, period.fullDays)),
    fee: words.format.money(prorateMinor(feeMinor, period.days, period.fullDays), currency),
  });
}
