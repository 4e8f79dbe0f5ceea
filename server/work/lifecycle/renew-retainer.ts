import type { z } from 'zod';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import type { RetainerTerms } from '../../../contract/work/terms.ts';
import { periodAt, uncutPeriodAt } from '../../../core/base/calendar/period.ts';
import { termOfIndex } from '../../../core/base/calendar/term-span.ts';
import { mayChangeTerms } from '../../../core/work/periods/may-change.ts';
import { termsOfPeriod } from '../../../core/work/periods/terms-in-force.ts';
import type { AgreementFacts } from '../../../core/work/terms/facts.ts';
import { flagOf } from '../../db/columns.ts';
import { type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { reconcile } from '../charges/reconcile.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { isRetainer, loadAgreement, type Retainer, rowsOf } from '../periods/agreement.ts';
import { changedTermsColumn } from '../periods/columns.ts';
import { insertTermsChange } from '../periods/store.ts';
import { insertRenewals, type RenewalRow } from '../terms/renewal-store.ts';
import { getRenewalPath } from './renewal-path.ts';

type Renewal = InputOf<typeof renewals.renew>['body'];
type SignedTerm = NonNullable<z.output<typeof RetainerTerms>['term']>;

/**
 * Agrees on the next term before the running one ends (docs/retainer-engine.md, rule 8). The last period of the running term
 * is opened anew, since what is left in it now goes on; a new fee or allowance holds from the first period of the new term.
 */
export const renewRetainer = writes(renewals.renew, async (deps, actor, { params, body }) => {
  const retainer = await lockRenewable(deps, params.id);
  if (isRefused(retainer)) return retainer;
  const { term } = retainer.retainer;
  const agreement = await loadAgreement(deps, retainer);
  const already = whyRenewedAlready(retainer, agreement);
  if (already) return already;
  const rows = [
    ...repeatedSoFar(deps, retainer, agreement, term),
    renewalRow(deps, retainer.id, { ...body, keepCarried: body.keepCarried ?? term.keepCarried }),
  ];
  const firstIndex = firstIndexAfter(agreement, rows.slice(0, -1));
  const { startsOn } = uncutPeriodAt(agreement.schedule, firstIndex);
  if (retainer.endsOn !== null && retainer.endsOn < startsOn)
    return { refused: 'after-end', endsOn: retainer.endsOn, on: startsOn };
  await insertRenewals(deps.db, rows);
  const changed = await changeFee(deps, retainer, body, firstIndex);
  if (isRefused(changed)) return changed;
  await happened(deps, actor, 'engagement.renewed', retainer.id, { ...body, from: startsOn });
  await reconcile(deps, retainer, retainer.openPeriodIndex);
  return getRenewalPath(deps, actor, { params });
});

/**
 * One term is agreed ahead of the running one, so that a second click does not bind for another year. What the term after that is like
 * is agreed once the next has begun.
 */
function whyRenewedAlready(retainer: Renewable, { schedule }: AgreementFacts): Refused | null {
  const running = termOfIndex(schedule, retainer.openPeriodIndex);
  const agreed = 1 + schedule.renewals.length;
  if (running === null || running.number >= agreed) return null;
  const from = uncutPeriodAt(schedule, running.lastIndex + 1).startsOn;
  return { refused: 'renewed-already', from };
}

type Renewable = Retainer & {
  readonly openPeriodIndex: number;
  readonly retainer: Retainer['retainer'] & { readonly term: SignedTerm };
};

/** A retainer whose term can be followed by another, held until the transaction ends. */
async function lockRenewable(deps: Deps, id: string): Promise<Renewable | Refused> {
  const engagement = await lockEngagement(deps, id);
  if (isRefused(engagement)) return engagement;
  if (!isRetainer(engagement)) return { refused: 'not-a-retainer', kind: engagement.kind };
  const { state, openPeriodIndex, retainer } = engagement;
  if (state === 'ended') return { refused: 'engagement-ended', on: engagement.endsOn };
  if (openPeriodIndex === null) return { refused: 'engagement-not-active', state };
  const { term } = retainer;
  if (!term) return { refused: 'no-term' };
  return { ...engagement, openPeriodIndex, retainer: { ...retainer, term } };
}

/**
 * A term that renews by itself has repeated without a row. What repeated is written down before the new term, which follows
 * the repetition that runs and not the first one; no number of the past changes by it.
 */
function repeatedSoFar(
  deps: Deps,
  retainer: Renewable,
  { schedule }: AgreementFacts,
  term: SignedTerm,
): readonly RenewalRow[] {
  const running = termOfIndex(schedule, retainer.openPeriodIndex);
  const agreed = 1 + schedule.renewals.length;
  const missing = Math.max(0, (running?.number ?? agreed) - agreed);
  const { periods } = schedule.renewals.at(-1) ?? term;
  const { keepCarried } = term;
  return Array.from({ length: missing }, () =>
    renewalRow(deps, retainer.id, { periods, trial: false, keepCarried }),
  );
}

function firstIndexAfter({ schedule }: AgreementFacts, repeated: readonly RenewalRow[]): number {
  const before = [schedule.term, ...schedule.renewals, ...repeated];
  return before.reduce((sum, each) => sum + (each?.periods ?? 0), 1);
}

function renewalRow(
  deps: Deps,
  engagementId: string,
  { periods, trial, keepCarried }: Pick<Renewal, 'periods' | 'trial'> & { readonly keepCarried: boolean },
): RenewalRow {
  return {
    id: newId(),
    engagementId,
    periods,
    trial: flagOf(trial),
    keepCarried: flagOf(keepCarried),
    createdAt: deps.now.epochMilliseconds,
  };
}

/** Writes a new fee or allowance down as a change of plan from the first period of the new term; everything else stays. */
async function changeFee(
  deps: Deps,
  retainer: Renewable,
  { feeMinor, allowance }: Renewal,
  firstIndex: number,
): Promise<Refused | null> {
  if (feeMinor === undefined && allowance === undefined) return null;
  const agreement = await loadAgreement(deps, retainer);
  const first = periodAt(agreement.schedule, firstIndex);
  if (first === null) return null;
  const current = termsOfPeriod(agreement, first).opensUnder;
  const terms = {
    ...current,
    feeMinor: feeMinor ?? current.feeMinor,
    allowance: allowance ?? current.allowance,
  };
  const effectiveOn = first.startsOn;
  const may = mayChangeTerms(agreement.schedule, current, { effectiveOn, terms }, retainer.openPeriodIndex);
  if ('refused' in may)
    return { refused: 'wrong-unit', unit: 'unit' in may ? may.unit : terms.allowance.unit };
  const { engagementId } = rowsOf(deps, retainer);
  await insertTermsChange(deps.db, {
    engagementId,
    id: newId(),
    effective: 'next-period',
    effectiveOn,
    terms: changedTermsColumn.write(terms),
    createdAt: deps.now.epochMilliseconds,
  });
  return null;
}
