import type { SayOwn } from '../../../locales/say.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { type Words, wordsIn } from '../../text/words.ts';

/** What made a version of an agreement. Stored with it, worded for whoever reads it. */
export type VersionBecause =
  | { readonly code: 'activated' }
  | { readonly code: 'changed'; readonly parts: readonly string[] }
  | { readonly code: 'retainer-terms'; readonly effectiveOn: string }
  | { readonly code: 'renewed'; readonly from: string; readonly periods: number }
  | { readonly code: 'agreement-terms' }
  | { readonly code: 'change-order'; readonly changeOrderId: string; readonly line?: string }
  | { readonly code: 'ended'; readonly on: string }
  | { readonly code: 'end-taken-back' };

/** What made a version, in words; null for the text as it stands now, which nothing made. */
export function wordBecause(because: VersionBecause | null, words: Words): string {
  const say: SayOwn = (key, values) => words.sayAny(`agreements:because.${key}`, values);
  if (because === null) return say('current');
  switch (because.code) {
    case 'changed':
      return say('changed', {
        parts: because.parts.map((part) => words.sayAny(`agreements:part.${part}`)).join(', '),
      });
    case 'retainer-terms':
      return say('retainer-terms', { from: words.day(because.effectiveOn) });
    case 'renewed':
      return say('renewed', { from: words.day(because.from), periods: because.periods });
    case 'change-order':
      return say('change-order', { line: because.line ?? '' });
    case 'ended':
      return say('ended', { end: words.day(because.on) });
    default:
      return say(because.code);
  }
}

/** The words of whoever calls, which need not be those of the agreement. */
export function readerOf(deps: Deps): Words {
  return wordsIn(deps.say.language, todayOf(deps));
}
