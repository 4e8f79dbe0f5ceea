import type { Portfolio, portfolio } from '../../contract/portfolio/portfolio.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Actor, Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { updateWeights } from '../practice/kept-for-rooms.ts';
import { fitWeightsColumn } from './columns.ts';
import { getPortfolio } from './get-portfolio.ts';

/** Sets what makes a client fit; the map follows at once, since no score is stored. */
export async function setWeights(
  deps: Deps,
  actor: Actor,
  { body }: Pick<InputOf<typeof portfolio.setWeights>, 'body'>,
): Promise<Portfolio> {
  await updateWeights(deps.db, deps.practice.id, fitWeightsColumn.write(body));
  await happened(deps, actor, 'practice.fit-weights-set', deps.practice.id, body);
  return getPortfolio(deps);
}
