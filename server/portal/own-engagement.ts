import { isRefused } from '../../contract/refusals.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { system } from '../deps.ts';
import { activeEngagementsOf } from '../work/engagements/active-engagements.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { getEngagement } from '../work/engagements/list-engagements.ts';
import type { PageCall } from './page-call.ts';

const ID = /^[0-9a-f-]{36}$/;

/**
 * The engagement an address names, if it is this client's own and was agreed. Another client's, another practice's, a draft
 * and one that does not exist are all the same to the reader: nothing.
 */
export async function ownEngagement({ deps, client }: PageCall, id: string): Promise<Engagement | null> {
  if (!ID.test(id)) return null;
  const engagement = await getEngagement(deps, system, { params: { id } });
  if (isRefused(engagement) || engagement.clientId !== client.id || engagement.state === 'draft') return null;
  return engagement;
}

/** What is under way with the client, to choose from. */
export function activeTitles({ deps, client }: PageCall): Promise<readonly EngagementFacts[]> {
  return activeEngagementsOf(deps, client.id);
}
