import { pricing } from '../../../contract/sales/pricing.ts';
import { type Mounted, reads } from '../../http/mounted.ts';
import { comparePrices } from './compare-prices.ts';
import { replayRetainer } from './replay-retainer.ts';

export const pricingRoutes: readonly Mounted[] = [
  reads(pricing.compare, comparePrices),
  reads(pricing.replay, replayRetainer),
];
