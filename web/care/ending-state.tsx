import { type EndingPlan, endings } from '../../contract/care/endings.ts';
import type { Client } from '../../contract/clients/clients.ts';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { UndoIcon } from '../kit/icons.ts';
import { Notice } from '../kit/notice.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

interface EndingStateProps {
  readonly client: Client;
  readonly ending: NonNullable<EndingPlan['ending']>;
}

/** That an ending runs, or is over; undone with one click while nothing is final. */
export function EndingState({ client, ending }: EndingStateProps) {
  const say = useText('portfolio-page');
  const format = useFormat();
  const toast = useToast();
  const undoChange = useChange(endings.undo);
  const end = useChange(endings.end);
  const { startedOn, endsOn, pageUntil, mayUndo } = ending;
  const isOver = endsOn < todayOf(usePractice());
  const params = { id: client.id };
  const undo = async () => {
    const done = await undoChange.run({ params });
    if (!done.ok) return toast.failed(done.problem);
    toast.done(
      say('portfolio-page:ending.taken-back'),
      () => void end.run({ params, body: { endsOn, pageUntil } }),
    );
  };
  return (
    <Notice
      tone="warn"
      title={say(`portfolio-page:ending.${isOver ? 'over' : 'runs'}`, { on: format.date(endsOn) })}
      actions={
        mayUndo && (
          <Button
            size="small"
            icon={<UndoIcon size={16} />}
            busy={undoChange.busy}
            onClick={() => void undo()}
          >
            {say('portfolio-page:ending.take-back')}
          </Button>
        )
      }
    >
      {say('portfolio-page:ending.runs-text', {
        from: format.date(startedOn),
        until: format.date(pageUntil),
      })}
    </Notice>
  );
}
