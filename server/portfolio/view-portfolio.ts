import type { FitWeights, Portfolio } from '../../contract/portfolio/portfolio.ts';
import { FIT_KEYS, type FitKey } from '../../core/portfolio/fit.ts';
import type { Wording } from '../care/wording.ts';
import type { Placed } from './gather-portfolio.ts';

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
