import { endings } from '../../contract/care/endings.ts';
import { health } from '../../contract/care/health.ts';
import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { endClient, undoEnding } from '../care/endings/end-client.ts';
import { planEnding } from '../care/endings/plan-ending.ts';
import { getHealth } from '../care/health/health.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { getPortfolio } from './get-portfolio.ts';
import { setWeights } from './set-weights.ts';

export const portfolioRoutes: readonly Mounted[] = [
  reads(portfolio.get, getPortfolio),
  writes(portfolio.setWeights, setWeights),
  reads(health.get, getHealth),
  reads(endings.plan, planEnding),
  writes(endings.end, endClient),
  writes(endings.undo, undoEnding),
];
