import type { RenewalPath } from '../../../contract/work/renewals.ts';
import { figureOf, formatIn } from '../../../locales/format.ts';
import type { Say } from '../../../locales/say.ts';
import type { Deps } from '../../deps.ts';
import type { Retainer } from '../periods/agreement.ts';
import type { RetainerResults } from './results.ts';

/** How a retainer stands on its renewal path, in a sentence or two with the figures to check them by. */
export function sayRenewalPath(
  deps: Pick<Deps, 'say'>,
  { currency, retainer }: Pick<Retainer, 'currency' | 'retainer'>,
  term: RenewalPath['term'],
  results: RetainerResults,
): string {
  const { say } = deps;
  const standing =
    term === null
      ? say('renewal-path:no-term')
      : say('renewal-path:term', {
          trial: String(term.trial),
          number: term.number,
          date: formatIn(say.language).date(term.endsOn, 'long'),
        });
  return `${standing} ${sayResults(say, results, retainer.allowance.unit, currency)}`;
}

/** What closed periods have brought: use, what went past it, what was lost, and how it was paid. */
export function sayResults(
  say: Say,
  results: RetainerResults,
  unit: Retainer['retainer']['allowance']['unit'],
  currency: string,
): string {
  if (results.periods === 0) return say('renewal-path:no-results');
  const figure = (amount: number) =>
    unit === 'minutes' ? figureOf(amount, unit) : say('renewal-path:pieces', { count: amount });
  const { used, granted, overage, lost, openMinor } = results;
  const parts = [
    say('renewal-path:used', { periods: results.periods, used: figure(used), granted: figure(granted) }),
    ...(overage > 0 ? [say('renewal-path:overage', { overage: figure(overage) })] : []),
    ...(lost > 0 ? [say('renewal-path:lost', { lost: figure(lost) })] : []),
    ...(openMinor > 0
      ? [say('renewal-path:open', { open: formatIn(say.language).money(openMinor, currency) })]
      : []),
    ...(results.paidOnTimePercent === null
      ? []
      : [say('renewal-path:on-time', { percent: results.paidOnTimePercent })]),
  ];
  return `${parts.join(', ')}.`;
}
