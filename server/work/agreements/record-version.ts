import { isRefused } from '../../../contract/refusals.ts';
import { type Actor, type Deps, system } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { getChangeOrder } from '../change-orders/list-change-orders.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { agreementDataColumn, versionBecauseColumn } from './columns.ts';
import { currentData } from './current-data.ts';
import { hashOfData } from './hash-of-data.ts';
import { findLastVersion, insertVersion } from './store.ts';
import type { VersionBecause } from './version-because.ts';

/**
 * Appends a version when what the agreement says has changed since the last one. Called by whatever changes it, in the
 * same transaction, after the change. A draft has no versions: nothing was agreed yet. An imported engagement, which
 * nobody activated here, gets its first one with the first change that is agreed.
 */
export async function recordAgreementVersion(
  deps: Deps,
  actor: Actor,
  engagementId: string,
  because: VersionBecause,
): Promise<void> {
  // The lock also numbers the versions: two changes at once would else both append the same number.
  const engagement = await lockEngagement(deps, engagementId);
  if (isRefused(engagement) || engagement.state === 'draft') return;
  const data = await currentData(deps, engagement);
  const hash = hashOfData(data);

  const last = await findLastVersion({ db: deps.db, engagementId });
  if (last?.hash === hash) return;
  const version = (last?.version ?? 0) + 1;
  await insertVersion(deps.db, {
    engagementId,
    version,
    hash,
    madeAt: deps.now.epochMilliseconds,
    because: versionBecauseColumn.write(await withLine(deps, because)),
    data: agreementDataColumn.write(data),
  });
  await happened(deps, actor, 'engagement.agreement-recorded', engagementId, { version, hash });
}

/** The version names the line it added, so that its reason can be read without the change order. */
async function withLine(deps: Deps, because: VersionBecause): Promise<VersionBecause> {
  if (because.code !== 'change-order') return because;
  const order = await getChangeOrder(deps, system, { params: { id: because.changeOrderId } });
  return isRefused(order) ? because : { ...because, line: order.line };
}
