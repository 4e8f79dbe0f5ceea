import type { FitWeights, Portfolio } from '../../contract/portfolio/portfolio.ts';
import { FIT_KEYS, type FitKey } from '../../core/portfolio/fit.ts';
import { moneyText } from '../../locales/figures.ts';
import type { Deps } from '../deps.ts';
import type { Placed } from './gather-portfolio.ts';

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

export function viewPlaced(
  wording: Wording,
  placed: Placed,
  weights: FitWeights,
  medianRateMinor: number,
): Portfolio['clients'][number] {
  const { client, year, rateMinor, fit, quadrant, parts } = placed;
  return {
    clientId: client.id,
    clientName: client.name,
    quadrant,
    playbook: client.playbook,
    effectiveRateMinorPerHour: rateMinor,
    incomeMinor: year.incomeMinor,
    minutes: year.minutes,
    leakageMinor: year.leakageMinor,
    fit,
    relation: placed.relation,
    parts: FIT_KEYS.map((key) => ({
      key,
      score: parts[key],
      weight: weights[key],
      text: sayPart(wording, key, placed, medianRateMinor),
    })),
    because: wording.say(`because.${quadrant}`, {
      rate: wording.money(rateMinor),
      median: wording.money(medianRateMinor),
      relation: placed.relation,
    }),
  };
}

/** What one part of the fit was told from. */
export function sayPart(
  { say, money }: Wording,
  key: FitKey,
  { year, rateMinor, parts }: Placed,
  medianRateMinor: number,
): string {
  switch (key) {
    case 'rate':
      return parts.rate === null
        ? say('part.rate-unknown')
        : say('part.rate', { rate: money(rateMinor), median: money(medianRateMinor) });
    case 'leakage':
      return year.leakageMinor === 0
        ? say('part.leakage-none')
        : say('part.leakage', { lost: money(year.leakageMinor) });
    case 'punctuality':
      return parts.punctuality === null
        ? say('part.punctuality-unknown')
        : say('part.punctuality', { percent: parts.punctuality });
    case 'strain': {
      const { contacts, urgent, statusCalls, weeks } = year;
      return say('part.strain', { contacts, urgent, calls: statusCalls, weeks });
    }
    case 'loyalty':
      return say(year.hasRetainer ? 'part.loyalty-retainer' : 'part.loyalty', { months: year.tenureMonths });
    case 'referrals':
      return say('part.referrals', { count: year.referred });
  }
}
