import type { z } from 'zod';
import type { Benefit } from '../../contract/work/terms.ts';
import type { Actor, Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { agreeProBono } from '../work/engagements/progress.ts';
import { listBenefitRows } from './benefit-store.ts';

/**
 * Lets the agreement say what is promised now, in the order it was promised; what is done without is left out. An imported
 * engagement that nobody agreed terms for has nothing to say it in.
 */
export async function agreeBenefits(deps: Deps, actor: Actor, engagement: EngagementFacts): Promise<void> {
  const { id: engagementId, proBono } = engagement;
  if (proBono === null) return;
  const rows = await listBenefitRows(deps.db, {
    engagementId,
    clientId: undefined,
    isOpen: undefined,
    limit: null,
    after: null,
  });
  const benefits = rows
    .filter(({ waivedAt }) => waivedAt === null)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ kind, expected, dueOn }) => ({
      kind: kind as z.output<typeof Benefit>['kind'],
      expected,
      dueOn,
    }));
  await agreeProBono(deps, engagementId, { ...proBono, benefits });
  await happened(deps, actor, 'engagement.benefits-agreed', engagementId, { benefits: benefits.length });
}
