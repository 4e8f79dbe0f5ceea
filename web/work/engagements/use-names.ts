import { clients } from '../../../contract/clients/clients.ts';
import { engagements, type ListedEngagement } from '../../../contract/work/engagements.ts';
import { recordsBy, useRecords } from '../../api/use-records.ts';

export interface Names {
  readonly clientOf: (clientId: string) => string;
  readonly titleOf: (engagementId: string) => string;
  /** Null until it is known. */
  readonly engagementOf: (engagementId: string) => ListedEngagement | null;
}

interface Named {
  readonly clientId?: string | null | undefined;
  readonly engagementId?: string | null | undefined;
}

const client = recordsBy(clients.list);
const engagement = recordsBy(engagements.list);

/** What the clients and engagements of some records are called: '…' until it is known. */
export function useNames(records: readonly Named[]): Names {
  const clientIds = records.flatMap(({ clientId }) => clientId ?? []);
  const engagementIds = records.flatMap(({ engagementId }) => engagementId ?? []);
  const people = useRecords(clients.list, client, clientIds);
  const work = useRecords(engagements.list, engagement, engagementIds);
  return {
    clientOf: (id) => people.get(id)?.name ?? '…',
    titleOf: (id) => work.get(id)?.title ?? '…',
    engagementOf: (id) => work.get(id) ?? null,
  };
}

/** The title of an engagement, for a sentence that is said once. */
export async function titleNow(engagementId: string): Promise<string> {
  return (await engagement(engagementId))?.title ?? '…';
}
