import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { getPortfolio } from './get-portfolio.ts';
import { setWeights } from './set-weights.ts';

export const portfolioRoutes: readonly Mounted[] = [
  reads(portfolio.get, getPortfolio),
  writes(portfolio.setWeights, setWeights),
];
