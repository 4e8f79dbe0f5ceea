import { snapshotAfter } from '../../../core/work/periods/close-period.ts';
import type { Opening } from '../../../core/work/periods/open-period.ts';
import {
  type RetainerBook,
  type Settlement,
  settleRetainer,
} from '../../../core/work/periods/settle-retainer.ts';
import type { AgreementFacts, RetainerFacts } from '../../../core/work/terms/facts.ts';
import { type Deps, todayIn } from '../../deps.ts';
import { setDue } from '../../jobs/due-work.ts';
import { loadAgreement, type Retainer, rowsOf } from '../periods/agreement.ts';
import { closingColumn, openingColumn, usedBySegmentColumn } from '../periods/columns.ts';
import { findBook, findLastPeriod, updatePeriod } from '../periods/store.ts';
import { loadFacts } from '../time/usage.ts';
import { postCharges } from './post-charges.ts';

/**
 * Brings a retainer's rows up to its facts after a change whose first period is `sinceIndex`: the open period gets its
 * opening and running totals again, closed ones a restated snapshot, and only differences are posted as charges.
 * Statements are left alone (docs/retainer-engine.md, rule 6). It costs the entries since that period, and is not used
 * for recording into the open one.
 * @param agreement when it was read already.
 */
export async function reconcile(
  deps: Deps,
  engagement: Retainer,
  sinceIndex: number,
  agreement?: AgreementFacts,
): Promise<Settlement> {
  const { facts, book } = await loadBook(deps, engagement, sinceIndex, agreement);
  const settlement = settleRetainer(facts, book, todayIn(deps, engagement.timeZone));
  const found = rowsOf(deps, engagement);
  for (const account of settlement.accounts) {
    await updatePeriod(found, account.period.index, { closing: closingColumn.write(snapshotAfter(account)) });
  }
  if (settlement.opening && engagement.openPeriodIndex !== null) {
    const columns = openingColumns(settlement.opening, settlement.usedBySegment);
    await updatePeriod(found, engagement.openPeriodIndex, columns);
    await setDue(deps, 'close-period', engagement.id, columns.endsAt);
  }
  await postCharges(deps, engagement, settlement.charges);
  return settlement;
}

/** The facts and the book after the period before `sinceIndex`; nothing earlier is read. */
export async function loadBook(
  deps: Deps,
  engagement: Retainer,
  sinceIndex: number,
  known?: AgreementFacts,
): Promise<{ readonly facts: RetainerFacts; readonly book: RetainerBook }> {
  const closedThrough = await closedThroughOf(deps, engagement);
  const beforeIndex = Math.min(sinceIndex - 1, closedThrough);
  const { before, lastClosed, posted } = await findBook(rowsOf(deps, engagement), beforeIndex, closedThrough);
  const agreement = known ?? (await loadAgreement(deps, engagement));
  return {
    facts: await loadFacts(deps, engagement, agreement, before?.endsBefore ?? engagement.startsOn),
    book: {
      closedThrough,
      statedCarriedOut: lastClosed?.statedCarry ?? null,
      posted: posted.map(({ key, forPeriodIndex, amountMinor }) => ({
        key,
        forPeriodIndex: forPeriodIndex ?? 0,
        amountMinor,
      })),
      from: closingColumn.readOrNull(before?.closing ?? null),
    },
  };
}

/** The last closed period, 0 when there is none. */
async function closedThroughOf(deps: Deps, engagement: Retainer): Promise<number> {
  if (engagement.openPeriodIndex !== null) return engagement.openPeriodIndex - 1;
  return (await findLastPeriod(rowsOf(deps, engagement)))?.periodIndex ?? 0;
}

/** The columns of an open period that follow from its opening and totals. */
export function openingColumns(opening: Opening, usedBySegment: readonly number[]) {
  const { startsOn, endsBefore, startsAt, endsAt } = opening.inputs.period;
  return {
    startsOn,
    endsBefore,
    startsAt,
    endsAt,
    opening: openingColumn.write(opening),
    usedBySegment: usedBySegmentColumn.write(usedBySegment),
  };
}
