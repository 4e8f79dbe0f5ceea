import { nextPeriodStart, type Period } from '../../base/calendar/period.ts';
import type { AgreementFacts, RetainerTerms, TermsChange } from '../terms/facts.ts';

type Dated = { readonly change: TermsChange; readonly holdsFrom: string };

/** The terms a period opens with, and the changes that take effect inside it, in order. */
export type TermsOfPeriod = {
  readonly opensUnder: RetainerTerms;
  readonly changes: readonly TermsChange[];
};

/**
 * A change from the next period holds from that period's start, one from now on from its own day; the latest to take
 * effect wins, whatever the order they were recorded in (docs/retainer-engine.md, rule 7). A change that takes effect on
 * a period's first day at once is still one inside the period: the fee fell due before it.
 */
export function termsOfPeriod(facts: AgreementFacts, period: Period): TermsOfPeriod {
  const dated = facts.changes
    .map((change) => ({ change, holdsFrom: holdsFrom(facts, change) }))
    .sort(byMoment);
  let opensUnder = facts.terms;
  const changes: TermsChange[] = [];
  for (const { change, holdsFrom: from } of dated) {
    const before = change.effective === 'now' ? from < period.startsOn : from <= period.startsOn;
    if (before) opensUnder = change.terms;
    else if (change.effective === 'now' && from < period.endsBefore) changes.push(change);
  }
  for (const { change } of dated) assertSamePool(facts.terms, change.terms);
  return { opensUnder, changes };
}

function holdsFrom(facts: AgreementFacts, change: TermsChange): string {
  return change.effective === 'now'
    ? change.effectiveOn
    : nextPeriodStart(facts.schedule, change.effectiveOn);
}

function byMoment(a: Dated, b: Dated): number {
  if (a.holdsFrom !== b.holdsFrom) return a.holdsFrom < b.holdsFrom ? -1 : 1;
  if (a.change.effective !== b.change.effective) return a.change.effective === 'next-period' ? -1 : 1;
  if (a.change.effectiveOn !== b.change.effectiveOn)
    return a.change.effectiveOn < b.change.effectiveOn ? -1 : 1;
  return a.change.id < b.change.id ? -1 : 1;
}

// `mayChangeTerms` refuses this beforehand; a fact that slipped through would add hours to pieces or euros to dollars.
function assertSamePool(first: RetainerTerms, later: RetainerTerms): void {
  if (first.allowance.unit !== later.allowance.unit || first.currency !== later.currency) {
    throw new TypeError('terms of one retainer differ in unit or currency');
  }
}
