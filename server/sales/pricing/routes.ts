import type { UseCases } from '../../http/mounted.ts';
import { comparePrices } from './compare-prices.ts';
import { replayRetainer } from './replay-retainer.ts';

export const pricingRoutes: UseCases = { comparePrices, replayRetainer };
