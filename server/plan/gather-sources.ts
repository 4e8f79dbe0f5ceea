import type { Deps } from '../deps.ts';
import { activeEngagements } from '../work/engagements/active-engagements.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { engagementsById } from '../work/engagements/engagements-by-id.ts';
import { isRetainer } from '../work/periods/agreement.ts';
import { agreementsOf } from '../work/periods/agreements-at-once.ts';
import { proposalSources } from './proposal-sources.ts';
import { retainerSources } from './retainer-sources.ts';
import { addUp, type Source } from './source.ts';
import { freeWorkSources, usualSources, workedSources } from './usual-sources.ts';
import type { View } from './view.ts';

/** Everything that money and time of the months ahead come from; nothing twice. */
export async function gatherSources(deps: Deps, view: View): Promise<readonly Source[]> {
  const active = await activeEngagements(deps);
  const retainers = active.filter(isRetainer);
  const agreements = await agreementsOf(deps, retainers);
  const dueOf = Map.groupBy(view.due, ({ engagementId }) => engagementId);
  const all = [
    ...retainers.flatMap((retainer) => {
      const facts = agreements.get(retainer.id);
      return facts ? retainerSources(view, retainer, { facts, due: dueOf.get(retainer.id) ?? [] }) : [];
    }),
    ...(await postedSources(deps, view, retainers)),
    ...workedSources(view),
    ...usualSources(view, active),
    ...freeWorkSources(view, active),
    ...(await proposalSources(view)),
  ];
  return all.filter(({ months }) => months.length > 0);
}

/** Charges on record of anything but the retainers that run, which count theirs themselves. */
async function postedSources(
  deps: Deps,
  view: View,
  retainers: readonly EngagementFacts[],
): Promise<readonly Source[]> {
  const counted = new Set(retainers.map(({ id }) => id));
  const rows = view.due.filter(({ engagementId }) => !counted.has(engagementId));
  const engagements = await engagementsById(deps, rows);
  return [...Map.groupBy(rows, ({ engagementId }) => engagementId)].map(([engagementId, some]) => ({
    clientId: some[0]?.clientId ?? null,
    engagementId,
    title: engagements.get(engagementId)?.title ?? '',
    certainty: 'secured',
    percent: 100,
    isPromised: false,
    because: view.say('because.posted'),
    months: addUp(
      view.months,
      some.map(({ month, amountMinor }) => ({ month, amountMinor, minutes: 0 })),
    ),
  }));
}
