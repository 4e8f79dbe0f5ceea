import { Review } from '../../contract/pro-bono/reviews.ts';
import { jsonColumn } from '../db/json-column.ts';
import { keptShape } from '../db/kept-shape.ts';

export const reviewResultsColumn = jsonColumn('reviews.results', keptShape(Review.shape.results));
export const reviewFactsColumn = jsonColumn('reviews.facts', keptShape(Review.shape.facts));
