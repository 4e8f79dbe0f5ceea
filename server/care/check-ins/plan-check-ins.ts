import { nextCheckIns } from '../../../core/care/check-ins/check-ins.ts';
import type { Deps } from '../../deps.ts';
import { workingDaysOf } from '../../practice/working-days.ts';
import { type Handled, handledClient, handledClients } from '../playbooks/handled-clients.ts';
import { listLastContacts, replaceCheckIns } from './store.ts';

/**
 * Works out the next check-ins of a client anew, or of all: called by whatever moves them (a contact, a playbook, a cadence, the
 * days the practice works), so that Today reads the due ones by their date instead of every client.
 */
export async function planCheckIns(deps: Deps, clientId?: string): Promise<void> {
  const { db } = deps;
  const clients = await clientsOf(deps, clientId);
  const contacts = Map.groupBy(await listLastContacts(db, clientId), (contact) => contact.clientId);
  const calendar = await workingDaysOf(deps);
  const rows = clients.flatMap(({ id, cadence, since, isArchived }) => {
    if (isArchived || cadence.length === 0) return [];
    const own = contacts.get(id) ?? [];
    return nextCheckIns(cadence, { since, contacts: own, calendar }).map((next) => ({
      clientId: id,
      channel: next.channel,
      everyDays: next.everyDays,
      lastOn: next.lastOn,
      dueOn: next.dueOn,
    }));
  });
  await replaceCheckIns(db, clientId, rows);
}

/** Whoever is worked out anew is held until the transaction ends: two contacts recorded at once must not each miss the other. */
async function clientsOf(deps: Deps, clientId: string | undefined): Promise<readonly Handled[]> {
  if (clientId === undefined) return handledClients(deps, 'lock');
  const client = await handledClient(deps, clientId, 'lock');
  return client ? [client] : [];
}
