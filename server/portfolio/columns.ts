import { FitWeights } from '../../contract/portfolio/portfolio.ts';
import { jsonColumn } from '../db/json-column.ts';
import { keptShape } from '../db/kept-shape.ts';

/** The practice keeps it for the portfolio, which decides what it holds (server/practice/kept-for-rooms.ts). */
export const fitWeightsColumn = jsonColumn('practices.fit_weights', keptShape(FitWeights));
