import { divideHalfUp } from '../../../core/base/money/money.ts';
import { daysAfter, daysBetween } from '../../text/dates.ts';
import { amountBefore, amountFigure, amountWords, type Unit, type Wording } from '../terms/amount-words.ts';

/** The numbers of an open period that its pace is said from; amounts in the unit of the allowance. */
export interface Pace {
  readonly unit: Unit;
  readonly period: { readonly startsOn: string; readonly endsBefore: string };
  readonly opening: {
    readonly granted: number;
    readonly carried: number;
    readonly toppedUp: number;
    readonly adjusted: number;
  };
  readonly used: number;
  readonly remaining: number;
  readonly overage: number;
  readonly pace: { readonly projectedUsed: number; readonly willFinishOver: boolean };
}

export interface PaceWords {
  readonly sentence: string;
  readonly tone: 'neutral' | 'good' | 'warn' | 'bad';
}

/** All that may be used in the period: granted, carried in (less than zero after a deficit), topped up and adjusted. */
export function availableIn({ opening }: Pace): number {
  return opening.granted + opening.carried + opening.toppedUp + opening.adjusted;
}

/** "Pace, not per cent": says early that a period will finish over, and by how much. `today` is the practice's date. */
export function paceSentence(words: Wording, pace: Pace, today: string): PaceWords {
  const { say, format } = words;
  const available = availableIn(pace);
  const figure = (amount: number) => amountFigure(words, pace.unit, amount);
  const lastDay = daysAfter(pace.period.endsBefore, -1);
  const over = Math.max(pace.overage, pace.used - available);
  const values = {
    used: amountBefore(words, pace.unit, pace.used, available),
    projected: amountBefore(words, pace.unit, pace.pace.projectedUsed, available),
    available: amountWords(words, pace.unit, available),
    date: format.date(lastDay, 'short'),
  };
  if (over > 0)
    return { sentence: say('engagements:pace.over', { ...values, over: figure(over) }), tone: 'bad' };
  if (pace.used === 0) return { sentence: say('engagements:pace.nothing-used', values), tone: 'neutral' };
  if (pace.pace.willFinishOver) {
    const missing = figure(pace.pace.projectedUsed - available);
    return { sentence: say('engagements:pace.will-finish-over', { ...values, over: missing }), tone: 'warn' };
  }
  if (daysBetween(today, pace.period.endsBefore) <= 1)
    return { sentence: say('engagements:pace.last-day', values), tone: 'good' };
  return { sentence: say('engagements:pace.on-course', values), tone: 'good' };
}

/** How the projection came about, for whoever asks; with its figures where no pause takes days off. */
export function paceReason(words: Wording, pace: Pace, today: string): string {
  const days = daysBetween(pace.period.startsOn, pace.period.endsBefore);
  const passed = Math.min(days, Math.max(1, daysBetween(pace.period.startsOn, today) + 1));
  const used = amountFigure(words, pace.unit, pace.used);
  const plainCount = divideHalfUp(pace.used * days, passed) === pace.pace.projectedUsed;
  return plainCount
    ? words.say('engagements:pace.why', { used, days, passed })
    : words.say('engagements:pace.why-paused', { used });
}

/** One phrase for a list: "12 of 20 h used", and how much is over. */
export function pacePhrase(words: Wording, pace: Pace): string {
  const available = availableIn(pace);
  const over = Math.max(pace.overage, pace.used - available);
  const values = {
    used: amountBefore(words, pace.unit, pace.used, available),
    available: amountWords(words, pace.unit, available),
  };
  return over > 0
    ? words.say('engagements:phrase.over', { ...values, over: amountFigure(words, pace.unit, over) })
    : words.say('engagements:phrase.used', values);
}
