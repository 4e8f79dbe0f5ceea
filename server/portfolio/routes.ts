import { portfolio } from '../../contract/portfolio.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { endClient, takeBackEnding } from './end-client.ts';
import { getPortfolio } from './get-portfolio.ts';
import { getHealth } from './health.ts';
import { planEnding } from './plan-ending.ts';
import { setWeights } from './set-weights.ts';

export const portfolioRoutes: readonly Mounted[] = [
  reads(portfolio.get, getPortfolio),
  writes(portfolio.setWeights, setWeights),
  reads(portfolio.health, getHealth),
  reads(portfolio.endingPlan, planEnding),
  writes(portfolio.end, endClient),
  writes(portfolio.takeBackEnding, takeBackEnding),
];
