import type { Portfolio } from '../../contract/portfolio/portfolio.ts';
import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { profileOf } from '../../core/portfolio/profile.ts';
import { formatIn } from '../../locales/format.ts';
import { languageOf } from '../../locales/languages.ts';
import { playbooksInForce } from '../care/playbooks/playbook-in-force.ts';
import { type Wording, wordingOf } from '../care/wording.ts';
import { clientHeads } from '../clients/client-heads.ts';
import type { Deps } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { gatherPortfolio, type Placed } from './gather-portfolio.ts';
import { viewPlaced } from './view-portfolio.ts';
import { getWeights } from './weights.ts';

/** From this tenure on a client has stayed. */
const STAYED_MONTHS = 12;

/** The map: every client of the last twelve months with its place, how much depends on each, and what the best share. */
export const getPortfolio = reads(portfolio.get, async (deps) => {
  const weights = await getWeights(deps);
  const { from, to, placed, medianRateMinor, shares } = await gatherPortfolio(deps, weights);
  const wording = wordingOf(deps);
  const ids = [...shares.income, ...shares.hours].map(({ clientId }) => clientId);
  const heads = await clientHeads(deps, [...new Set(ids)]);
  const named = ({ clientId, sharePerMille, level }: (typeof shares.income)[number]) => ({
    clientId,
    clientName: heads.get(clientId)?.name ?? '',
    share: sharePerMille / 1000,
    level,
  });
  return {
    from,
    to,
    currency: deps.practice.currency,
    weights,
    medianRateMinorPerHour: medianRateMinor,
    clients: placed
      .toSorted((one, other) => other.fit - one.fit || (one.client.nameKey < other.client.nameKey ? -1 : 1))
      .map((each) => viewPlaced(wording, each, weights, medianRateMinor)),
    concentration: { income: shares.income.map(named), hours: shares.hours.map(named) },
    profile: await sayProfile(deps, wording, placed),
  };
});

async function sayProfile(
  deps: Deps,
  { say }: Wording,
  placed: readonly Placed[],
): Promise<Portfolio['profile']> {
  const shared = profileOf(
    placed.map((each) => ({ isBest: each.quadrant === 'duplicate', traits: traitsOf(deps, each) })),
  );
  // Own playbooks have names of their own, so all are asked for theirs.
  const playbooks = shared.some(({ trait }) => trait === 'playbook')
    ? await playbooksInForce(deps, deps.say.language)
    : null;
  const wordTrait = (trait: string, value: string) => {
    if (trait === 'playbook') return playbooks?.get(value)?.name ?? value;
    if (trait === 'language') return formatIn(deps.say.language).languageName(languageOf(value));
    return say(`value.${trait}.${value}`);
  };
  return shared.map(({ liftPercent, ...trait }) => {
    const value = wordTrait(trait.trait, trait.value);
    const { best, ofBest, all, ofAll } = trait;
    const text = say(`profile.${trait.trait}`, { value, best, ofBest, all, ofAll });
    return { ...trait, lift: liftPercent / 100, text };
  });
}

/** What is known of a client, a trait left out where nothing is. */
function traitsOf(deps: Deps, { client, kind, year }: Placed): Readonly<Record<string, string>> {
  return {
    ...(client.referredByClientId === null ? {} : { source: 'referral' }),
    ...(kind === null ? {} : { kind }),
    ...(client.playbook === null ? {} : { playbook: client.playbook }),
    language: client.language ?? deps.practice.locale,
    tenure: year.tenureMonths >= STAYED_MONTHS ? 'over-a-year' : 'under-a-year',
  };
}
