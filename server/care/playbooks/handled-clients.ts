import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { Interval } from '../../../core/care/check-ins/check-ins.ts';
import type { Deps } from '../../deps.ts';
import { cadenceOf, type InForce, playbooksInForce } from './playbook-in-force.ts';
import { findHandled, type HandledClient, listHandled } from './store.ts';

/** A client with how it is handled. */
export interface Handled {
  readonly id: string;
  readonly name: string;
  readonly language: string | null;
  readonly playbook: InForce | null;
  readonly cadence: readonly Interval[];
  /** The day from which the cadence holds. */
  readonly since: string;
  readonly isArchived: boolean;
}

/** The clients that have a playbook or a cadence of their own; held until the transaction ends where all are to be changed. */
export async function handledClients(deps: Deps, how: 'read' | 'lock' = 'read'): Promise<readonly Handled[]> {
  const rows = await listHandled(deps.db, { how });
  const playbooks = await playbooksInForce(deps);
  return rows.map((row) => handledOf(deps, row, playbooks));
}

/** One client, whether it has a playbook or not; held until the transaction ends where it is to be changed. */
export async function handledClient(
  deps: Deps,
  id: string,
  how: 'read' | 'lock' = 'read',
): Promise<Handled | undefined> {
  const row = await findHandled(deps.db, id, how);
  return row && handledOf(deps, row, await playbooksInForce(deps));
}

function handledOf(deps: Deps, row: HandledClient, playbooks: ReadonlyMap<string, InForce>): Handled {
  const playbook = playbooks.get(row.playbook ?? '');
  return {
    id: row.id,
    name: row.name,
    language: row.language,
    playbook: playbook ?? null,
    cadence: cadenceOf(row, playbook),
    since: row.playbookSince ?? localDateOf(row.createdAt, deps.practice.timeZone),
    isArchived: row.archivedAt !== null,
  };
}
