import { moneyText } from '../../locales/figures.ts';
import type { Deps } from '../deps.ts';

export interface Wording {
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly money: (minor: number) => string;
  readonly day: (date: string) => string;
}

/** How the portfolio's figures are worded for whoever reads; each sentence once, since wording costs more than the sums. */
export function wordingOf(deps: Deps): Wording {
  const { currency } = deps.practice;
  const language = deps.say('portfolio:language');
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const said = new Map<string, string>();
  return {
    say: (key, values) => {
      const name = `${key} ${JSON.stringify(values)}`;
      const text = said.get(name) ?? deps.say(`portfolio:${key}`, values);
      said.set(name, text);
      return text;
    },
    money: (minor) => moneyText(minor, currency, language),
    // A date without a time is read, and written, as midnight in UTC: it never moves.
    day: (date) => dates.format(Date.parse(date)),
  };
}
