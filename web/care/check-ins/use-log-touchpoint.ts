import type { z } from 'zod';
import type { Touchpoint } from '../../../contract/clients/touchpoints.ts';
import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

type TouchpointOf = z.output<typeof Touchpoint>;

export interface Contacted {
  readonly on: string;
  readonly channel: TouchpointOf['channel'];
  readonly direction?: TouchpointOf['direction'];
  readonly note?: string;
  readonly linkId?: string;
}

/** Logs a contact and says which check-in comes next, with an undo. `message` instead of the usual words. */
export function useLogTouchpoint() {
  const say = useText('playbooks-page');
  const format = useFormat();
  const toast = useToast();
  const record = useChange(touchpoints.record);
  const remove = useChange(touchpoints.remove);
  return {
    busy: record.busy,
    problem: record.problem,
    log: async (
      client: { readonly id: string; readonly name: string },
      contact: Contacted,
      message?: string,
    ): Promise<boolean> => {
      const { direction = 'out', ...rest } = contact;
      const recorded = await record.run({ params: { id: client.id }, body: { ...rest, direction } });
      if (!recorded.ok) {
        toast.failed(recorded.problem);
        return false;
      }
      const { id, next } = recorded.reply;
      const [soonest] = next.toSorted((one, other) => (one.plannedOn < other.plannedOn ? -1 : 1));
      const moved = soonest
        ? [
            say('playbooks-page:touch.moved', {
              channel: say(`common:channel.${soonest.channel}`),
              date: format.date(soonest.plannedOn, 'short'),
            }),
          ]
        : [];
      toast.done(
        [message ?? say('playbooks-page:touch.recorded', { client: client.name }), ...moved],
        () => void remove.run({ params: { id } }),
      );
      return true;
    },
  };
}
