import type { Review } from '../../contract/pro-bono/reviews.ts';
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
    outcome: row.outcome as Review['outcome'],
    results: JSON.parse(row.results) as Review['results'],
    facts: JSON.parse(row.facts) as Review['facts'],
  };
}
