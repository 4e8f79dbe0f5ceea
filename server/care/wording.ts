import { formatIn } from '../../locales/format.ts';
import type { SayOwn } from '../../locales/say.ts';
import type { Deps } from '../deps.ts';

export interface Wording {
  readonly say: SayOwn;
  readonly money: (minor: number) => string;
  readonly day: (date: string) => string;
}

/** How the portfolio's figures are worded for whoever reads; each sentence once, since wording costs more than the sums. */
export function wordingOf(deps: Deps): Wording {
  const { currency } = deps.practice;
  const format = formatIn(deps.say.language);
  const said = new Map<string, string>();
  return {
    say: (key, values) => {
      const name = `${key} ${JSON.stringify(values)}`;
      const text = said.get(name) ?? deps.say(`portfolio:${key}`, values);
      said.set(name, text);
      return text;
    },
    money: (minor) => format.money(minor, currency),
    day: (date) => format.date(date, 'long'),
  };
}
