import type { Review } from '../../contract/pro-bono/reviews.ts';
import { reviewFactsColumn, reviewResultsColumn } from './columns.ts';
import type { ReviewRow } from './review-store.ts';

export function viewReview(row: ReviewRow): Review {
  const { id, engagementId, reviewedOn, note, reviewOn, convertedTo } = row;
  return {
    id,
    engagementId,
    note,
    reviewOn,
    convertedTo,
    on: reviewedOn,
    outcome: row.outcome,
    results: reviewResultsColumn.read(row.results),
    facts: reviewFactsColumn.read(row.facts),
  };
}
