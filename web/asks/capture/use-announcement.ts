import { useNavigate } from '@tanstack/react-router';
import { asks } from '../../../contract/asks/asks.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Recorded } from './use-capture.ts';

/** Says what was recorded, how it is billed and what is odd about it, with a way to take it back. */
export function useAnnouncement(): (recorded: Recorded) => void {
  const say = useText();
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const voidEntry = useChange(timeEntries.void);
  const withdraw = useChange(asks.withdraw);
  const undo = async (recorded: Recorded) => {
    if (recorded.what === 'time') {
      const undone = await voidEntry.run({ params: { id: recorded.entryId } });
      if (undone.ok) toast.done(say('common:capture.taken-back'));
      else toast.failed(undone.problem);
      return;
    }
    const undone = await withdraw.run({ params: { id: recorded.askId } });
    if (undone.ok) toast.done(say('common:capture.ask-withdrawn'));
    else toast.failed(undone.problem);
  };
  return (recorded) => {
    const { clientName, remarks } = recorded;
    if (recorded.what === 'time') {
      const minutes = format.minutes(recorded.minutes);
      const words = say('common:capture.recorded', { minutes, client: clientName });
      toast.done([words, ...remarks], () => void undo(recorded));
      return;
    }
    const { askId } = recorded;
    toast.done(
      [say('common:capture.ask-captured', { client: clientName }), ...remarks],
      () => void undo(recorded),
      {
        label: say('common:capture.decide-now'),
        onChoose: () => void navigate({ to: '/time/asks/$askId', params: { askId } }),
      },
    );
  };
}
