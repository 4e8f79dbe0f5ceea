import type { Schedule } from '../../../core/base/calendar/schedule.ts';
import type { AgreementFacts, RetainerTerms } from '../../../core/work/terms/facts.ts';
import { overageTermsOf } from '../../../core/work/terms/overage-rules.ts';
import { isSet } from '../../db/columns.ts';
import type { PausesTable, RenewalsTable } from '../../db/tables.ts';
import type { Deps } from '../../deps.ts';
import type { EngagementFacts, RetainerAgreement } from '../engagements/engagement.ts';
import { type AgreementRows, findAgreementRows } from './agreements-store.ts';
import { changedTermsColumn } from './columns.ts';

/** A retainer engagement: its agreement is there. */
export type Retainer = EngagementFacts & { readonly retainer: RetainerAgreement };

export function isRetainer(engagement: EngagementFacts): engagement is Retainer {
  return engagement.kind === 'retainer' && engagement.retainer !== null;
}

/** Where the rows of an engagement are, for the store. */
export function rowsOf(deps: Deps, engagement: { readonly id: string }) {
  return { db: deps.db, engagementId: engagement.id };
}

/** Everything agreed under a retainer since it was signed, as the engine reads it. */
export async function loadAgreement(deps: Deps, engagement: Retainer): Promise<AgreementFacts> {
  return agreementFrom(engagement, await findAgreementRows(rowsOf(deps, engagement)));
}

/** The same out of rows that were read already. */
export function agreementFrom(engagement: Retainer, rows: AgreementRows): AgreementFacts {
  return {
    schedule: scheduleOf(engagement, rows.pauses.map(readPause), rows.renewals),
    billing: engagement.billing,
    terms: termsOf(engagement),
    changes: rows.changes.map((row) => ({
      id: row.id,
      effective: row.effective,
      effectiveOn: row.effectiveOn,
      terms: changedTermsColumn.read(row.terms),
    })),
    topUps: rows.topUps.map((row) => ({
      id: row.id,
      boughtAt: row.boughtAt,
      boughtOn: row.boughtOn,
      amount: row.amount,
      priceMinor: row.priceMinor,
      absorbs: isSet(row.absorbs),
    })),
    approvals: rows.approvals.map(({ periodIndex, approvedAmount }) => ({ periodIndex, approvedAmount })),
  };
}

export function readPause(row: Readonly<PausesTable>): Schedule['pauses'][number] {
  return {
    id: row.id,
    from: row.fromOn,
    until: row.untilOn,
    mode: row.mode,
    anchor: row.anchor,
  };
}

/** A renewal as it was recorded; `keepCarried` (0 or 1) says whether lots go along into the term that it opens. */
export type AgreedRenewal = Pick<RenewalsTable, 'periods' | 'trial' | 'keepCarried'>;

export function scheduleOf(
  engagement: Pick<Retainer, 'startsOn' | 'endsOn' | 'timeZone' | 'retainer'>,
  pauses: Schedule['pauses'],
  renewals: readonly AgreedRenewal[],
): Schedule {
  const { period, term } = engagement.retainer;
  return {
    startsOn: engagement.startsOn,
    anchorOn: period?.anchorOn ?? engagement.startsOn,
    every: period?.every ?? 'month',
    timeZone: engagement.timeZone,
    pauses,
    endsOn: engagement.endsOn,
    ...termsInTurn(term ?? null, renewals),
  };
}

/**
 * The engine asks of each term what becomes of carried lots at its end. People decide that when they agree on the next one, so
 * each renewal answers for the term before it, and the signed terms for the last.
 */
function termsInTurn(
  signed: Schedule['term'],
  agreed: readonly AgreedRenewal[],
): Pick<Schedule, 'term' | 'renewals'> {
  if (signed === null) return { term: null, renewals: [] };
  const keepsAfter = (position: number) => {
    const next = agreed[position];
    return next === undefined ? signed.keepCarried : isSet(next.keepCarried);
  };
  return {
    term: { ...signed, keepCarried: keepsAfter(0) },
    renewals: agreed.map(({ periods, trial }, position) => ({
      periods,
      trial: isSet(trial),
      keepCarried: keepsAfter(position + 1),
    })),
  };
}

export function termsOf(engagement: Retainer): RetainerTerms {
  const { feeMinor, allowance, perks, carry, overage } = engagement.retainer;
  return {
    feeMinor,
    currency: engagement.currency,
    allowance,
    perks,
    carry: carry ?? null,
    overage: overageTermsOf(overage),
  };
}
