import { isRefused } from '../../../contract/refusals.ts';
import type { AgreementTerms } from '../../../contract/work/agreements.ts';
import { addDays, startOfDay } from '../../../core/base/calendar/local-day.ts';
import { type Deps, system, todayIn } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { clearDue, setDue } from '../../jobs/due-work.ts';
import { agreementColumn, proBonoColumn } from './columns.ts';
import { type EngagementFacts, lockEngagement } from './engagement.ts';
import { updateEngagement } from './store.ts';

/** Notes which period of a retainer is open. */
export async function noteOpenPeriod(deps: Deps, engagementId: string, index: number): Promise<void> {
  await updateEngagement(deps.db, engagementId, { openPeriodIndex: index });
}

/** Sets what is agreed beside scope, price and billing rule. */
export async function agreeTerms(deps: Deps, engagementId: string, terms: AgreementTerms): Promise<void> {
  await updateEngagement(deps.db, engagementId, { agreement: agreementColumn.write(terms) });
}

/** Sets the terms of free work as they are agreed now. */
export async function agreeProBono(
  deps: Deps,
  engagementId: string,
  terms: NonNullable<EngagementFacts['proBono']>,
): Promise<void> {
  await updateEngagement(deps.db, engagementId, { proBono: proBonoColumn.write(terms) });
}

/** Marks an engagement as ended: its last day is the agreed one, or the day before its last period's end. */
export async function closeEngagement(deps: Deps, engagement: EngagementFacts): Promise<void> {
  const lastDay = engagement.endsOn ?? addDays(todayIn(deps, engagement.timeZone), -1);
  await updateEngagement(deps.db, engagement.id, {
    state: 'ended',
    endedOn: lastDay,
    endsOn: lastDay,
    openPeriodIndex: null,
  });
  await happened(deps, system, 'engagement.ended', engagement.id, { on: lastDay });
}

/** Lets an engagement without periods end by itself after its last day; none when no end is agreed. */
export async function setEnd(deps: Deps, engagement: EngagementFacts): Promise<void> {
  if (engagement.kind === 'retainer') return;
  if (engagement.endsOn === null) await clearDue(deps, 'end-engagement', engagement.id);
  else {
    const dueAt = startOfDay(addDays(engagement.endsOn, 1), engagement.timeZone);
    await setDue(deps, 'end-engagement', engagement.id, dueAt);
  }
}

/** Asks for no further review; for an engagement that is about to be given its end. */
export async function clearReview(deps: Deps, engagementId: string): Promise<void> {
  await updateEngagement(deps.db, engagementId, { reviewOn: null });
}

/** Lets an engagement go on past the end it was agreed with. */
export async function liftEnd(deps: Deps, engagement: EngagementFacts): Promise<void> {
  await updateEngagement(deps.db, engagement.id, { endsOn: null });
  await setEnd(deps, { ...engagement, endsOn: null });
}

/** Ends an engagement whose last day is over. */
export async function endDueEngagement(deps: Deps, engagementId: string): Promise<void> {
  const engagement = await lockEngagement(deps, engagementId);
  if (!isRefused(engagement) && engagement.state === 'active') await closeEngagement(deps, engagement);
  await clearDue(deps, 'end-engagement', engagementId);
}
