import type { Decision, Suggestion } from '../../contract/asks/suggestions.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import type { Format } from '../../locales/format.ts';
import type { Say } from '../text/use-text.ts';

export interface EffectFacts {
  readonly suggestion: Suggestion;
  /** What the ask took; null while nobody has said. */
  readonly minutes: number | null;
  readonly kind: Engagement['kind'] | null;
  readonly urgent: boolean;
  /** What is left of a retainer's open period; null where nothing is counted in minutes. */
  readonly remainingMinutes: number | null;
  readonly gifts: { readonly budgetMinutes: number; readonly givenMinutes: number } | null;
}

export interface Words {
  readonly say: Say;
  readonly format: Format;
}

/** What pressing each choice would do, in words, before it is pressed. */
export function effectsOf(words: Words, facts: EffectFacts): Readonly<Record<Decision, string>> {
  return {
    included: includedWords(words, facts),
    quoted: quotedWords(words, facts),
    gifted: giftedWords(words, facts),
    billed: billedWords(words, facts),
    declined: words.say('asks-page:effect.declined'),
  };
}

/** The minutes the rule bills. A suggested gift bills none, so that it is the worked minutes that are known there. */
function ruleMinutes({ suggestion, minutes }: EffectFacts): number {
  return suggestion.billedMinutes > 0 ? suggestion.billedMinutes : (minutes ?? 0);
}

function includedWords({ say, format }: Words, facts: EffectFacts): string {
  const { minutes, kind, remainingMinutes, suggestion } = facts;
  if (kind === null) return say('asks-page:effect.included-nowhere');
  if (minutes === null) return say('asks-page:effect.included-unknown');
  const drawn = ruleMinutes(facts);
  if (kind === 'hourly') {
    const price = format.money(suggestion.valueMinor ?? 0, suggestion.currency);
    return say('asks-page:effect.included-hourly', { minutes: format.minutes(drawn), price });
  }
  if (kind !== 'retainer' || remainingMinutes === null) {
    return say('asks-page:effect.included-free', { minutes: format.minutes(minutes) });
  }
  const left = remainingMinutes - drawn;
  return left >= 0
    ? say('asks-page:effect.included-drawn', { minutes: format.minutes(drawn), left: format.minutes(left) })
    : say('asks-page:effect.included-over', { minutes: format.minutes(drawn), over: format.minutes(-left) });
}

function billedWords({ say, format }: Words, facts: EffectFacts): string {
  const { minutes, suggestion, urgent } = facts;
  const isPriced = suggestion.decision === 'billed' || suggestion.decision === 'quoted';
  const minor = isPriced ? suggestion.priceMinor : suggestion.valueMinor;
  if (!suggestion.valueMinor && !minor) return say('asks-page:effect.billed-no-rate');
  const price = format.money(minor ?? 0, suggestion.currency);
  if (minutes === null) return say('asks-page:effect.billed-unknown', { price });
  const values = { minutes: format.minutes(ruleMinutes(facts)), price };
  // Where it is not suggested, the price without the surcharge is all that is known here.
  return urgent && !isPriced
    ? say('asks-page:effect.billed-urgent', values)
    : say('asks-page:effect.billed', values);
}

function quotedWords({ say, format }: Words, { suggestion, minutes }: EffectFacts): string {
  if (!suggestion.valueMinor || minutes === null) return say('asks-page:effect.quoted-open');
  const price = format.money(suggestion.priceMinor || (suggestion.valueMinor ?? 0), suggestion.currency);
  return say('asks-page:effect.quoted', { price });
}

function giftedWords({ say, format }: Words, { suggestion, minutes, gifts }: EffectFacts): string {
  if (minutes === null) return say('asks-page:effect.gifted-unknown');
  const value = format.money(suggestion.valueMinor ?? 0, suggestion.currency);
  if (gifts === null) return say('asks-page:effect.gifted-value', { value });
  const left = gifts.budgetMinutes - gifts.givenMinutes - minutes;
  const budget = format.minutes(gifts.budgetMinutes);
  return left >= 0
    ? say('asks-page:effect.gifted', { value, left: format.minutes(left), budget })
    : say('asks-page:effect.gifted-over', { value, over: format.minutes(-left), budget });
}
