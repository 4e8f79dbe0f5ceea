import type { Engagement, engagements } from '../../contract/engagements.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import { nameKeyOf } from '../../core/clients/name-key.ts';
import { recordAudit } from '../db/audit.ts';
import type { EngagementsTable } from '../db/tables.ts';
import type { Actor, Deps } from '../deps.ts';
import { type EngagementFacts, lockEngagement } from './engagement.ts';
import { getEngagement } from './list-engagements.ts';
import { updateEngagement } from './store.ts';

/**
 * The bounds of free work are agreed when it becomes active. An imported engagement was active before anybody could say
 * them, so it may still be given them once.
 */
function mayChangeBounds({ kind, state, imported, proBono }: EngagementFacts): { ok: true } | Refused {
  if (kind !== 'pro-bono') return { refused: 'not-pro-bono', kind };
  if (state === 'draft' || (imported && proBono === null)) return { ok: true };
  return { refused: 'engagement-not-draft', state };
}

/** Changes the words of an engagement. Its signed numbers change only by `changeTerms`, its end by `endEngagement`. */
export async function changeEngagement(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof engagements.change>, 'params' | 'body'>,
): Promise<Engagement | Refused> {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  const { scope, title, proBono, ...rest } = body;
  if (proBono !== undefined) {
    const may = mayChangeBounds(engagement);
    if (isRefused(may)) return may;
  }
  const change: Partial<EngagementsTable> = {
    ...(rest as Partial<EngagementsTable>),
    ...(title === undefined ? {} : { title, titleKey: nameKeyOf(title) }),
    ...(proBono === undefined ? {} : { proBono: JSON.stringify(proBono) }),
    ...(scope === undefined ? {} : { scope: scope === null ? null : JSON.stringify(scope) }),
  };
  if (Object.keys(change).length > 0) {
    await updateEngagement(deps.db, deps.practice.id, engagement.id, change);
    await recordAudit(deps, actor, 'change', 'engagement', engagement.id, body);
  }
  return getEngagement(deps, actor, { params });
}
