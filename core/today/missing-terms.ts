/** What Today looks at in an engagement that came out of an import, active though nobody wrote down its terms. */
export type ImportedEngagement = {
  readonly kind: 'hourly' | 'project' | 'retainer' | 'pro-bono';
  readonly hourlyRateMinor: number | null;
  readonly hasScope: boolean;
  readonly endsOn: string | null;
  readonly reviewOn: string | null;
};

export type MissingTerm = 'scope' | 'rate' | 'review';

/**
 * The terms an imported engagement lacks: its scope, then the rate of paid work, or the day on which free work ends or is
 * reviewed. docs/today.md.
 */
export function missingTerms(engagement: ImportedEngagement): readonly MissingTerm[] {
  const isFree = engagement.kind === 'pro-bono';
  const missing: Readonly<Record<MissingTerm, boolean>> = {
    scope: !engagement.hasScope,
    rate: !isFree && engagement.hourlyRateMinor === null,
    review: isFree && engagement.endsOn === null && engagement.reviewOn === null,
  };
  return (['scope', 'rate', 'review'] as const).filter((term) => missing[term]);
}
