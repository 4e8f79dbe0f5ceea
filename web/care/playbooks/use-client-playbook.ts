import { checkIns } from '../../../contract/care/check-ins.ts';
import { type BuiltInPlaybook, type Playbook, playbooks } from '../../../contract/care/playbooks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { type CadenceOf, isSameCadence } from './playbook-values.ts';

export interface Handling {
  readonly all: readonly Playbook[];
  /** The client's playbook; null while none is chosen, or it is no more. */
  readonly playbook: Playbook | null;
  /** Own check-ins of this client; null where the playbook's hold. */
  readonly ownCadence: readonly CadenceOf[] | null;
}

/** How a client is handled; undefined until it is known. */
export function useHandling(client: Client): Handling | undefined {
  const list = useCall(playbooks.list, { query: { language: useLanguage() } }, { keepPrevious: true });
  const due = useCall(checkIns.list, { query: { clientId: client.id, limit: 20 } });
  if (!list.data) return undefined;
  const playbook = list.data.items.find(({ key }) => key === client.playbook) ?? null;
  const cadence = due.data?.items.map(({ channel, everyDays }) => ({ channel, everyDays }));
  const isOwn = cadence !== undefined && playbook !== null && !isSameCadence(cadence, playbook.cadence);
  return { all: list.data.items, playbook, ownCadence: isOwn ? cadence : null };
}

export interface Decision {
  readonly playbook: Playbook | null;
  /** Null for the playbook's own check-ins. */
  readonly cadence: readonly CadenceOf[] | null;
}

/** Gives a client a playbook and says so, with an undo; or leaves a proposal of the data. */
export function useDecidePlaybook(client: Client, before: Handling) {
  const say = useText('playbooks-page');
  const toast = useToast();
  const change = useChange(playbooks.decide);
  const params = { id: client.id };
  const put = ({ playbook, cadence }: { readonly playbook: string | null } & Pick<Decision, 'cadence'>) =>
    change.run({ params, body: { playbook, cadence: cadence === null ? null : [...cadence] } });
  return {
    busy: change.busy,
    decide: async ({ playbook, cadence }: Decision): Promise<boolean> => {
      const done = await put({ playbook: playbook?.key ?? null, cadence });
      if (!done.ok) {
        toast.failed(done.problem);
        return false;
      }
      const message = playbook
        ? say('playbooks-page:client.decided', { client: client.name, name: playbook.name })
        : say('playbooks-page:client.decided-none', { client: client.name });
      toast.done(
        message,
        () => void put({ playbook: before.playbook?.key ?? null, cadence: before.ownCadence }),
      );
      return true;
    },
    decline: async (declines: BuiltInPlaybook) => {
      const done = await change.run({ params, body: { playbook: client.playbook, declines } });
      if (done.ok) toast.done(say('playbooks-page:proposal.declined'));
      else toast.failed(done.problem);
    },
  };
}
