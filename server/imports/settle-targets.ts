import { isRefused } from '../../contract/refusals.ts';
import { nameKeyOf } from '../../core/clients/name-key.ts';
import { addClient } from '../clients/add-client.ts';
import type { Actor, Deps } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { findOrCreateEngagement } from '../work/engagements/find-or-create-engagement.ts';
import { earlier, later } from './import-figures.ts';
import { type ImportRecord, type TargetRecord, updateTarget } from './store.ts';

export interface SettledTargets {
  readonly clientsCreated: number;
  readonly engagementsCreated: number;
  /** Targets whose engagement meters each entry by its own rules, so that their rows are recorded one by one. */
  readonly byHand: readonly { readonly target: number; readonly engagementId: string }[];
}

/** One project of one client, however the file spells it. */
interface Project {
  readonly client: string;
  readonly title: string;
  readonly targets: readonly TargetRecord[];
}

/**
 * Finds or creates the client and the engagement of every project the ready rows name, and notes them with the
 * targets. Hourly at the rate the export shows; pro bono where no entry is billable.
 */
export async function settleTargets(
  deps: Deps,
  actor: Actor,
  record: ImportRecord,
  targets: readonly TargetRecord[],
): Promise<SettledTargets> {
  let [clientsCreated, engagementsCreated] = [0, 0];
  const clientIds = new Map<string, string>();
  const byHand: { target: number; engagementId: string }[] = [];
  for (const project of projectsOf(deps, targets)) {
    const name = nameKeyOf(project.client);
    const client = clientIds.has(name) ? null : await clientFor(deps, actor, project.client);
    if (client) clientIds.set(name, client.id);
    if (client?.isNew) clientsCreated += 1;
    const clientId = clientIds.get(name) ?? '';
    const { engagement, isNew } = await findOrCreateEngagement(deps, actor, {
      clientId,
      title: project.title,
      timeZone: record.timeZone,
      ...termsOf(project),
    });
    if (isNew) engagementsCreated += 1;
    const oneByOne = !isNew && !takesAllAtOnce(engagement, record, project);
    for (const target of project.targets) {
      await updateTarget(deps.db, target, { clientId, engagementId: engagement.id, kind: engagement.kind });
      if (oneByOne) byHand.push({ target: target.target, engagementId: engagement.id });
    }
  }
  return { clientsCreated, engagementsCreated, byHand };
}

function projectsOf({ say }: Deps, targets: readonly TargetRecord[]): readonly Project[] {
  const projects = Map.groupBy(
    targets,
    ({ client, project }) => `${nameKeyOf(client)}\u001f${nameKeyOf(project)}`,
  );
  return [...projects.values()].flatMap((same) => {
    const [first] = same;
    return first
      ? [{ client: first.client, title: first.project || say('imports:without-project'), targets: same }]
      : [];
  });
}

async function clientFor(
  deps: Deps,
  actor: Actor,
  name: string,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  // Where somebody adds the same client at this moment, the second look finds whom the first could not yet see.
  for (let look = 0; look < 2; look += 1) {
    const added = await addClient(deps, actor, { body: { name } });
    if (!isRefused(added)) return { id: added.id, isNew: true };
    if (typeof added.clientId === 'string') return { id: added.clientId, isNew: false };
  }
  throw new Error('A client of an import could neither be added nor found.');
}

function termsOf({ targets }: Project) {
  const isHourly = targets.some(({ kind }) => kind === 'hourly');
  return {
    kind: isHourly ? ('hourly' as const) : ('pro-bono' as const),
    hourlyRateMinor: targets.find(({ rateMinor }) => rateMinor !== null)?.rateMinor ?? null,
    startsOn: targets.reduce<string | null>((first, { firstOn }) => earlier(first, firstOn), null) ?? '',
  };
}

/** Whether rows may go in as they are: billed minute by minute, on the file's own days, all within the engagement. */
function takesAllAtOnce(
  engagement: EngagementFacts,
  { timeZone }: ImportRecord,
  { targets }: Project,
): boolean {
  const { incrementMinutes, minimumMinutes } = engagement.billing;
  const firstOn =
    targets.reduce<string | null>((first, target) => earlier(first, target.firstOn), null) ?? '';
  const lastOn = targets.reduce<string | null>((last, target) => later(last, target.lastOn), null) ?? '';
  return (
    engagement.kind !== 'retainer' &&
    engagement.timeZone === timeZone &&
    engagement.earlierBilling.length === 0 &&
    incrementMinutes <= 1 &&
    minimumMinutes <= 1 &&
    engagement.startsOn <= firstOn &&
    (engagement.endsOn === null || engagement.endsOn >= lastOn)
  );
}
