import canonicalize from 'canonicalize';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { nameKeyOf } from '../../../core/clients/name-key.ts';
import type { EngagementsTable } from '../../db/tables.ts';
import { happened } from '../../events/happened.ts';
import { put } from '../../events/question.ts';
import { writes } from '../../http/mounted.ts';
import { proBonoColumn, scopeColumn } from '../engagements/columns.ts';
import { type EngagementFacts, lockEngagement } from '../engagements/engagement.ts';
import { getEngagement } from '../engagements/list-engagements.ts';
import { updateEngagement } from '../engagements/store.ts';
import { changeBilling } from './change-billing.ts';
import { mayMoveReview } from './questions.ts';

/**
 * The bounds of free work are agreed when it becomes active. An imported engagement was active before anybody could say
 * them, so it may still be given them once.
 */
function mayChangeBounds({ kind, state, imported, proBono }: EngagementFacts): { ok: true } | Refused {
  if (kind !== 'pro-bono') return { refused: 'not-pro-bono', kind };
  if (state === 'draft' || (imported && proBono === null)) return { ok: true };
  return { refused: 'engagement-not-draft', state };
}

/**
 * Changes the words of an engagement, and from today on its rate and billing rule. A retainer's signed numbers change only
 * by `changeTerms`, an end by `endEngagement`.
 */
export const changeEngagement = writes(engagements.change, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  const { scope, title, proBono, billing, ...rest } = body;
  if (proBono !== undefined) {
    const may = mayChangeBounds(engagement);
    if (isRefused(may)) return may;
  }
  if (body.reviewOn !== undefined && body.reviewOn !== engagement.reviewOn) {
    const refusal = await put(deps, actor, mayMoveReview, { engagement, reviewOn: body.reviewOn });
    if (refusal) return refusal;
  }
  const rule = billing === undefined ? {} : await changeBilling(deps, engagement, billing);
  if (isRefused(rule)) return rule;
  const change: Partial<EngagementsTable> = {
    ...rule,
    ...(rest as Partial<EngagementsTable>),
    ...(title === undefined ? {} : { title, titleKey: nameKeyOf(title) }),
    ...(proBono === undefined ? {} : { proBono: proBonoColumn.write(proBono) }),
    ...(scope === undefined ? {} : { scope: scopeColumn.writeOrNull(scope) }),
  };
  if (Object.keys(change).length > 0) {
    await updateEngagement(deps.db, engagement.id, change);
    const changed = changedParts(engagement, body);
    await happened(deps, actor, 'engagement.changed', engagement.id, { ...body, changed });
  }
  return getEngagement(deps, actor, { params });
});

/** Which parts of what is agreed are others after a change than they were before. */
function changedParts(before: EngagementFacts, sent: InputOf<typeof engagements.change>['body']): string[] {
  const known: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(sent)
    .filter(([name, value]) => canonicalize(value) !== canonicalize(known[name]))
    .map(([name]) => name);
}
