import { nameKeyOf } from '../../../core/clients/name-key.ts';
import { MINUTE_BY_MINUTE } from '../../../core/work/terms/billing-rule.ts';
import { type Actor, type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { billingColumn } from './columns.ts';
import { type EngagementFacts, readEngagement } from './engagement.ts';
import { type EngagementRow, insertEngagement, updateEngagement } from './store.ts';

export interface EngagementTakenIn {
  readonly clientId: string;
  readonly title: string;
  readonly kind: 'hourly' | 'pro-bono';
  readonly startsOn: string;
  readonly hourlyRateMinor: number | null;
  readonly timeZone: string;
}

/**
 * Gives the engagement that imported time belongs to: the active one of that title, else a new one, active at once and
 * counted by every limit, though nobody agreed its terms yet; Today asks for them. One that was imported before starts
 * earlier when older time comes in; an agreed start is never moved.
 */
export async function findOrCreateEngagement(
  deps: Deps,
  actor: Actor,
  wanted: EngagementTakenIn,
): Promise<{ readonly engagement: EngagementFacts; readonly isNew: boolean }> {
  const known = await findActiveByTitle(deps, wanted);
  if (known?.imported && wanted.startsOn < known.startsOn) {
    await updateEngagement(deps.db, known.id, { startsOn: wanted.startsOn });
    return { engagement: { ...known, startsOn: wanted.startsOn }, isNew: false };
  }
  if (known) return { engagement: known, isNew: false };
  const { practice, now } = deps;
  const row: EngagementRow = {
    id: newId(),
    clientId: wanted.clientId,
    kind: wanted.kind,
    state: 'active',
    title: wanted.title,
    titleKey: nameKeyOf(wanted.title),
    startsOn: wanted.startsOn,
    endsOn: null,
    reviewOn: null,
    timeZone: wanted.timeZone,
    currency: practice.currency,
    hourlyRateMinor: wanted.hourlyRateMinor,
    billing: billingColumn.write(MINUTE_BY_MINUTE),
    earlierBilling: null,
    agreement: null,
    override: null,
    convertedFromId: null,
    scope: null,
    retainer: null,
    proBono: null,
    imported: 1,
    openPeriodIndex: null,
    createdAt: now.epochMilliseconds,
    activatedAt: now.epochMilliseconds,
    endedOn: null,
    setAside: null,
  };
  await insertEngagement(deps.db, row);
  await happened(deps, actor, 'engagement.imported', row.id, {
    clientId: wanted.clientId,
    kind: row.kind,
    title: row.title,
  });
  return { engagement: readEngagement(row), isNew: true };
}

async function findActiveByTitle(
  deps: Deps,
  { clientId, title }: EngagementTakenIn,
): Promise<EngagementFacts | undefined> {
  const row = await deps.db
    .selectFrom('engagements')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('titleKey', '=', nameKeyOf(title))
    .where('state', '=', 'active')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && readEngagement(row);
}
