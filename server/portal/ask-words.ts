import { priceOf } from '../../core/base/money/money.ts';
import { type AskPrice, minutesPastAllowance, overageOf } from './ask-price.ts';
import type { PageCall } from './page-call.ts';

/** The price in a line: included, from so much, or a price first. */
export function priceLine({ words: { say, money } }: PageCall, price: AskPrice): string {
  const { leastMinor, currency } = price;
  if (leastMinor === null) return say('preview.quote');
  const isIncluded = price.suggested.decision === 'included';
  return isIncluded && leastMinor === 0
    ? say('preview.included')
    : say('preview.from', { price: money(leastMinor, currency) });
}

/** Why that price, how it goes on from there, and what happens should it turn out otherwise. */
export function priceSentences(call: PageCall, price: AskPrice): readonly string[] {
  const { say } = call.words;
  const { decision, confidence, clauseSide } = price.suggested;
  const isIncluded = decision === 'included';
  const isQuoted = price.leastMinor === null;
  const isUnsure = confidence !== 'sure';
  const maybeIncluded = isUnsure && !isIncluded && clauseSide === 'included';
  return [
    becauseSentence(call, price),
    ...(isQuoted ? [say('preview.because-quote', { practice: call.deps.practice.name })] : []),
    ...(isQuoted ? [] : howItCounts(call, price)),
    ...(isQuoted ? [] : leftSentences(call, price)),
    ...(maybeIncluded ? [say('preview.unsure-billed')] : []),
    ...(isIncluded && isUnsure ? [say('preview.unsure-included')] : []),
    ...(decision === 'billed' ? [say('preview.more')] : []),
    ...(price.leastMinor === null || price.leastMinor === 0 ? [] : [say('preview.tax')]),
  ];
}

/** Only a clause that speaks for sure is quoted to a client: a wrong one would read as a promise or as a refusal. */
function becauseSentence({ words: { say } }: PageCall, { suggested, engagement }: AskPrice): string {
  const { decision, clause, clauseSide, confidence } = suggested;
  const isSure = confidence === 'sure' && clause !== null;
  if (decision === 'included') return say(`preview.because-${isSure ? 'included' : 'retainer'}`, { clause });
  if (engagement === null) return say('preview.because-no-agreement');
  return isSure && clauseSide === 'excluded'
    ? say('preview.because-excluded', { clause })
    : say('preview.because-none');
}

/** From which minutes on it counts and in which steps; in money, where it is paid by the minute. */
function howItCounts(
  { words }: PageCall,
  { facts, suggested, step, currency, leastMinor }: AskPrice,
): string[] {
  const { billing, rateMinorPerHour, urgentSurchargePercent, allowance, kind } = facts;
  // A fixed price and free work count no minutes of an answer, and an allowance of pieces does not either.
  const isCounted = suggested.decision === 'billed' || kind === 'hourly' || allowance?.unit === 'minutes';
  if (!isCounted) return [];
  const isPaid = suggested.priceMinor > 0;
  const isExact = billing.incrementMinutes <= 1 && billing.minimumMinutes <= 1;
  const key = `preview.${isPaid ? 'costs' : 'counts'}${isExact ? '-exact' : ''}`;
  const text = words.say(key, {
    least: words.figure(suggested.billedMinutes, 'minutes'),
    step: words.figure(step.minutes, 'minutes'),
    price: words.money(step.minor, currency),
    rate: words.money(rateMinorPerHour ?? 0, currency),
  });
  const percent = words.percent(urgentSurchargePercent / 100);
  const isDearer = isPaid && urgentSurchargePercent > 0 && leastMinor !== 0;
  return isDearer ? [text, words.say('preview.urgent-price', { percent })] : [text];
}

/** What is left of an allowance, and what the agreement says about going past it once it is nearly used. */
function leftSentences({ words }: PageCall, { suggested, facts, engagement, currency }: AskPrice): string[] {
  const { allowance } = facts;
  if (suggested.decision !== 'included' || allowance === null || allowance.unit !== 'minutes') return [];
  const { remaining, unit } = allowance;
  const left =
    remaining > 0
      ? words.say('preview.left', { left: words.figure(remaining, unit) })
      : words.say('preview.none-left');
  if (minutesPastAllowance(suggested, facts) === 0) return [left];
  const { rule, rateMinor, courtesyAmount } = overageOf(engagement);
  const rate = words.money(rateMinor, currency);
  const value = words.money(priceOf(courtesyAmount, rateMinor, unit), currency);
  const courtesy = words.say('agreed.courtesy', { amount: words.figure(courtesyAmount, unit), value });
  return [left, words.say(`agreed.over-${rule}`, { unit, rate }), ...(courtesyAmount > 0 ? [courtesy] : [])];
}
