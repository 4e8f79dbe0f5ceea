import { changeOrders } from '../../contract/work/change-orders.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Paragraph } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Answering } from './change-orders.tsx';

interface AnswerDialogProps {
  readonly answering: Answering | null;
  readonly clientName: string;
  readonly onClose: () => void;
}

/** An answer is final: it changes the agreement, so what it does is said before it is recorded. */
export function AnswerDialog({ answering, clientName, onClose }: AnswerDialogProps) {
  const say = useText('asks-page');
  return (
    <Dialog
      open={answering !== null}
      onClose={onClose}
      title={answering ? say(`asks-page:answer.${answering.answer}-title`, { client: clientName }) : ''}
      closeLabel={say('common:do.close')}
      size="small"
    >
      {answering && <Recording answering={answering} onClose={onClose} />}
    </Dialog>
  );
}

function Recording({ answering, onClose }: { readonly answering: Answering; readonly onClose: () => void }) {
  const say = useText('asks-page');
  const format = useFormat();
  const toast = useToast();
  const change = useChange(changeOrders.answer);
  const { order, answer } = answering;
  const record = async () => {
    const recorded = await change.run({ params: { id: order.id }, body: { answer } });
    if (!recorded.ok) return;
    toast.done(say(`asks-page:answer.${answer}-done`));
    onClose();
  };
  const price = format.money(order.priceMinor, order.currency);
  return (
    <Stack>
      <Paragraph>{say(`asks-page:answer.${answer}-text`, { line: order.line, price })}</Paragraph>
      {answer === 'approved' && order.endsOn && (
        <Paragraph>{say('asks-page:answer.approved-ends', { date: format.date(order.endsOn) })}</Paragraph>
      )}
      {change.problem && <ProblemNotice problem={change.problem} />}
      <Row>
        <Button look="primary" busy={change.busy} autoFocus onClick={() => void record()}>
          {say('asks-page:answer.record')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say('common:do.cancel')}
        </Button>
      </Row>
    </Stack>
  );
}
