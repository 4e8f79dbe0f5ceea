import type { PriceOption, PricingQuestion } from '../../../core/sales/pricing/price-options.ts';
import { figureOf, formatIn } from '../../../locales/format.ts';
import type { Say } from '../../../locales/say.ts';

/**
 * The answer to “why can’t I have that rate by the hour?” for one option: a rate that belongs to a month agreed in advance is no
 * rate for a single hour. It is written to be sent, so it speaks the client's language.
 */
export function answerFor(
  option: PriceOption,
  question: PricingQuestion,
  { say, currency }: { readonly say: Say; readonly currency: string },
): string {
  const format = formatIn(say.language);
  const money = (minor: number) => format.money(minor, currency);
  const perks = question.perks.map(({ label, minutes }) =>
    minutes === 0 ? label : say('pricing:perk', { label, time: figureOf(minutes, 'minutes') }),
  );
  return say(`pricing:answer.${option.kind}`, {
    list: money(question.hourlyRateMinor),
    rate: money(option.effectiveRateMinorPerHour),
    given: money(option.givenMinor),
    time: figureOf(question.minutes, 'minutes'),
    same: option.effectiveRateMinorPerHour === question.hourlyRateMinor ? 'yes' : 'no',
    perks: format.list(perks),
  });
}
