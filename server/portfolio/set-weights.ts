import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { updateWeights } from '../practice/kept-for-rooms.ts';
import { fitWeightsColumn } from './columns.ts';
import { getPortfolio } from './get-portfolio.ts';

/** Sets what makes a client fit; the map follows at once, since no score is stored. */
export const setWeights = writes(portfolio.setWeights, async (deps, actor, { body }) => {
  await updateWeights(deps.db, deps.practice.id, fitWeightsColumn.write(body));
  await happened(deps, actor, 'practice.fit-weights-set', deps.practice.id, body);
  return getPortfolio(deps, actor, {});
});
