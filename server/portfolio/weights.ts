import { FitWeights } from '../../contract/portfolio/portfolio.ts';
import type { Deps } from '../deps.ts';
import { fitWeightsColumn } from './columns.ts';
import { findWeights } from './portfolio-store.ts';

/** What makes a client fit: as it was set, else the usual (docs/portfolio.md). */
export async function getWeights(deps: Deps): Promise<FitWeights> {
  const weights = await findWeights(deps.db);
  return fitWeightsColumn.readOrNull(weights) ?? FitWeights.parse({});
}
