import type { UseCases } from '../http/mounted.ts';
import { getPortfolio } from './get-portfolio.ts';
import { setWeights } from './set-weights.ts';

export const portfolioRoutes: UseCases = { getPortfolio, setWeights };
