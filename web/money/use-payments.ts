import { type ChargeDue, payments } from '../../contract/money/payments.ts';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** Marks a charge as paid today, at once and with an undo; and undoes a payment. */
export function usePayments() {
  const say = useText('money');
  const format = useFormat();
  const toast = useToast();
  const today = todayOf(usePractice());
  const record = useChange(payments.record);
  const remove = useChange(payments.remove);

  const undo = async (chargeId: string, paymentId: string) => {
    const removed = await remove.run({ params: { id: chargeId, paymentId } });
    if (removed.ok) toast.done(say('money:taken-back'));
    else toast.failed(removed.problem);
  };
  const said = (paid: ChargeDue) => {
    const last = paid.payments.at(-1);
    const amount = format.money(last?.amountMinor ?? 0, paid.currency);
    toast.done(
      say('money:paid-done', { amount, client: paid.clientName }),
      last && (() => void undo(paid.id, last.id)),
    );
  };
  return {
    markPaid: async ({ id }: ChargeDue) => {
      const paid = await record.run({ params: { id }, body: { on: today } });
      if (paid.ok) said(paid.reply);
      else toast.failed(paid.problem);
    },
    undo,
    said,
    today,
    busy: record.busy || remove.busy,
  };
}
