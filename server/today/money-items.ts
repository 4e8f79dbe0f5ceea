import { daysBetween } from '../../core/base/calendar/local-day.ts';
import { overdueBefore } from '../../core/work/charges/charge-state.ts';
import { type Deps, todayOf } from '../deps.ts';
import { sayWhyCandidate } from '../sales/candidates/candidates.ts';
import { describeCandidates, findCandidates } from '../sales/candidates/find-candidates.ts';
import { listChargesDue, listOverdue } from './charge-store.ts';
import { itemAbout, type TodayItem } from './today-item.ts';

/** What falls due today, one item an engagement. */
export async function chargeItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const rows = await listChargesDue(deps.db, today);
  return rows.map((row) => {
    const { openMinor, charges } = row;
    return itemAbout(row, 'charge-due', { dueOn: today, stakeMinor: openMinor }, ({ money }) => ({
      amount: money(openMinor),
      charges,
    }));
  });
}

/** What is open past its grace, one item an engagement. */
export async function overdueItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const before = overdueBefore(today, deps.practice.paymentGraceDays);
  const rows = await listOverdue(deps.db, before);
  return rows.map((row) => {
    const { openMinor, charges, dueOn } = row;
    const item = itemAbout(row, 'charge-overdue', { dueOn, stakeMinor: openMinor }, ({ money, day }) => ({
      amount: money(openMinor),
      date: day(dueOn),
      days: daysBetween(dueOn, today),
      charges,
    }));
    return { ...item, path: '/money' };
  });
}

/** The one client whose use suits a retainer best. The others stand on their own list, one offer at a time on Today. */
export async function candidateItems(deps: Deps): Promise<readonly TodayItem[]> {
  const candidates = await findCandidates(deps);
  const [best] = await describeCandidates(deps, candidates.found.slice(0, 1), candidates);
  if (!best) return [];
  const { clientId, clientName, engagementId, suggested } = best;
  const { amount: minutes, feeMinor } = suggested;
  const asked = new URLSearchParams({
    clientId,
    amount: String(minutes),
    feeMinor: String(feeMinor),
  });
  return [
    {
      kind: 'retainer-candidate',
      id: clientId,
      clientId,
      engagementId,
      dueOn: null,
      proBono: false,
      stakeMinor: feeMinor,
      path: `/engagements/pricing?${asked}`,
      reason: feeMinor > 0 ? 'because' : 'without-rate',
      facts: [minutes, feeMinor],
      values: (wording) => ({
        client: clientName,
        pattern: sayWhyCandidate(best, wording),
        amount: wording.amount(minutes),
        fee: wording.money(feeMinor),
      }),
    },
  ];
}
