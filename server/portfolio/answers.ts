import { placeOfClient } from '../care/endings/questions.ts';
import { wordingOf } from '../care/wording.ts';
import type { Deps } from '../deps.ts';
import { answering } from '../events/question.ts';
import { gatherPortfolio } from './gather-portfolio.ts';
import { sayPart } from './view-portfolio.ts';
import { getWeights } from './weights.ts';

/** Below this a part of the fit speaks against going on; being new, or knowing nobody, never does. */
const WEAK = 50;
const TELLING = ['leakage', 'punctuality', 'strain'] as const;

async function findPlace(deps: Deps, clientId: string) {
  const wording = wordingOf(deps);
  const { placed, medianRateMinor, incomeMinor } = await gatherPortfolio(deps, await getWeights(deps));
  const place = placed.find(({ client }) => client.id === clientId);
  const weak = place ? TELLING.filter((key) => (place.parts[key] ?? WEAK) < WEAK) : [];
  const because = place
    ? [
        wording.say(`because.${place.quadrant}`, {
          rate: wording.money(place.rateMinor),
          median: wording.money(medianRateMinor),
          relation: place.relation,
        }),
        ...weak.map((key) => sayPart(wording, key, place, medianRateMinor)),
      ]
    : [wording.say('ending.no-year')];
  return {
    because,
    tenureMonths: place?.year.tenureMonths ?? null,
    ownIncomeMinor: incomeMinor.get(clientId) ?? 0,
    wholeIncomeMinor: [...incomeMinor.values()].reduce((sum, minor) => sum + Math.max(0, minor), 0),
  };
}

/** What the rooms above ask about a client's place on the map. */
export const placeAnswers = [
  answering(placeOfClient, (deps, _actor, { clientId }) => findPlace(deps, clientId)),
];
