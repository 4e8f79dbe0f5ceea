import type { AgreementFacts } from '../../../core/work/terms/facts.ts';
import type { Deps } from '../../deps.ts';
import { agreementFrom, type Retainer } from './agreement.ts';
import { listAgreementRows } from './agreements-store.ts';

/** Fewer than either database takes as values of one statement. */
const AT_ONCE = 500;

/** What is agreed under some retainers, by engagement. */
export async function agreementsOf(
  deps: Deps,
  retainers: readonly Retainer[],
): Promise<ReadonlyMap<string, AgreementFacts>> {
  const found = new Map<string, AgreementFacts>();
  for (let at = 0; at < retainers.length; at += AT_ONCE) {
    const some = retainers.slice(at, at + AT_ONCE);
    const ids = some.map(({ id }) => id);
    const rows = await listAgreementRows(deps.db, ids);
    const changes = byEngagement(rows.changes);
    const topUps = byEngagement(rows.topUps);
    const pauses = byEngagement(rows.pauses);
    const approvals = byEngagement(rows.approvals);
    const renewals = byEngagement(rows.renewals);
    for (const retainer of some) {
      const of = <Row>(all: ReadonlyMap<string, readonly Row[]>) => all.get(retainer.id) ?? [];
      const own = { changes: of(changes), topUps: of(topUps), pauses: of(pauses) };
      const agreed = { ...own, approvals: of(approvals), renewals: of(renewals) };
      found.set(retainer.id, agreementFrom(retainer, agreed));
    }
  }
  return found;
}

function byEngagement<Row extends { readonly engagementId: string }>(rows: readonly Row[]) {
  return Map.groupBy(rows, ({ engagementId }) => engagementId);
}
