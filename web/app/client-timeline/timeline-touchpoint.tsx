import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Box } from '../../kit/box.tsx';
import { IconButton } from '../../kit/button.tsx';
import { ContactIcon, RemoveIcon } from '../../kit/icons.ts';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { TouchpointOf } from './timeline.ts';

/** A contact that took place; one logged by mistake is taken out, and can be had back. */
export function Touched({ touchpoint }: { readonly touchpoint: TouchpointOf }) {
  const say = useText('clients');
  const format = useFormat();
  const toast = useToast();
  const remove = useChange(touchpoints.remove);
  const record = useChange(touchpoints.record);
  const { id, clientId, on, channel, direction, note, abilities } = touchpoint;
  const date = format.date(on, 'short');
  const words = say(direction === 'out' ? 'clients:timeline.touch-out' : 'clients:timeline.touch-in', {
    channel: say(`common:channel.${channel}`),
  });
  const takeOut = async () => {
    const removed = await remove.run({ params: { id } });
    if (!removed.ok) return toast.failed(removed.problem);
    const body = { on, channel, direction, ...(note ? { note } : {}) };
    toast.done(
      say('clients:timeline.touch-removed', { date }),
      () => void record.run({ params: { id: clientId }, body }),
    );
  };
  return (
    <Box
      as="li"
      className="hf-timeline-event"
      flow="grid"
      columns="auto minmax(0, 1fr) auto"
      gap="0.75rem"
      p="0.1875rem 0"
    >
      <ContactIcon size={18} stroke={1.6} aria-hidden />
      <div className="hf-timeline-words">
        <span>{note || words}</span>
        {note && <Soft>{words}</Soft>}
      </div>
      <div className="hf-timeline-amount">
        {abilities.includes('touchpoint.record') && (
          <IconButton
            label={say('clients:timeline.touch-remove', { date })}
            icon={<RemoveIcon size={16} />}
            busy={remove.busy}
            onClick={() => void takeOut()}
          />
        )}
      </div>
    </Box>
  );
}
