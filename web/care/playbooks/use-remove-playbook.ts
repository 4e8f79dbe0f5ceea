import { type Playbook, playbooks } from '../../../contract/care/playbooks.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { useChange } from '../../api/use-change.ts';
import { readAll } from '../../api/use-list.ts';
import { useToast } from '../../api/use-toast.ts';
import { useText } from '../../text/use-text.ts';
import { isBuiltIn, writtenOf } from './playbook-values.ts';

/** Removes an own playbook or goes back to the built-in form; the undo gives the clients theirs again. */
export function useRemovePlaybook() {
  const say = useText('playbooks-page');
  const toast = useToast();
  const remove = useChange(playbooks.remove);
  const add = useChange(playbooks.add);
  const change = useChange(playbooks.change);
  const decide = useChange(playbooks.decide);
  const bringBack = async (playbook: Playbook, had: readonly string[]) => {
    if (isBuiltIn(playbook)) {
      await change.run({ params: { key: playbook.key }, body: writtenOf(playbook) });
      return;
    }
    const added = await add.run({ body: writtenOf(playbook) });
    if (!added.ok) return toast.failed(added.problem);
    // One after the other: each writes the client's check-ins, and a practice has few clients of one kind.
    for (const id of had) await decide.run({ params: { id }, body: { playbook: added.reply.key } });
  };
  return {
    busy: remove.busy,
    remove: async (playbook: Playbook) => {
      const { key, name } = playbook;
      const had = isBuiltIn(playbook) ? [] : await clientsWith(key);
      const removed = await remove.run({ params: { key } });
      if (!removed.ok) return toast.failed(removed.problem);
      const message = isBuiltIn(playbook)
        ? say('playbooks-page:list.restored', { name: removed.reply.name })
        : say('playbooks-page:list.removed', { name, count: had.length });
      toast.done(message, () => void bringBack(playbook, had));
    },
  };
}

/** Who has a playbook, asked for before it is removed. */
async function clientsWith(key: string): Promise<readonly string[]> {
  const all = await readAll(clients.list, { query: {} });
  return all.flatMap(({ id, playbook }) => (playbook === key ? [id] : []));
}
