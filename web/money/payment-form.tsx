import { useRef } from 'react';
import type { ChargeDue } from '../../contract/money/payments.ts';
import { May } from '../api/may.tsx';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { DateText, Money } from '../kit/amounts.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { DateField, TextField } from '../kit/fields.tsx';
import { focusFirstError } from '../kit/focus-first-error.ts';
import { UndoIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { MoneyField } from '../kit/number-fields.tsx';
import { useFields } from '../kit/use-fields.ts';
import { Facts, Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { usePayments } from './use-payments.ts';

interface PaymentProps {
  readonly charge: ChargeDue;
  readonly onClose: () => void;
}

/** The payments of a charge, each of which can be undone, and a form for a further one while something is open. */
export function PaymentPanel({ charge, onClose }: PaymentProps) {
  const say = useText('money');
  const { amountMinor, openMinor, currency, clientName, because, dueOn } = charge;
  return (
    <Stack>
      <Facts
        facts={[
          { name: clientName, value: because },
          { name: say('money:due'), value: <DateText on={dueOn} /> },
          { name: say('money:amount'), value: <Money minor={amountMinor} currency={currency} /> },
          { name: say('money:open'), value: <Money minor={openMinor} currency={currency} /> },
        ]}
      />
      <Payments charge={charge} />
      {openMinor > 0 && (
        <May ability="payment.record">
          <PaymentForm charge={charge} onClose={onClose} />
        </May>
      )}
    </Stack>
  );
}

function Payments({ charge }: Pick<PaymentProps, 'charge'>) {
  const say = useText('money');
  const format = useFormat();
  const { undo, busy } = usePayments();
  if (charge.payments.length === 0) return null;
  return (
    <table className="hf-plain-table hf-figures">
      <caption className="hf-label">{say('money:payments')}</caption>
      <tbody>
        {charge.payments.map(({ id, on, amountMinor, note }) => (
          <tr key={id}>
            <td>{format.date(on, 'short')}</td>
            <td>{note && <Soft>{note}</Soft>}</td>
            <td>{format.money(amountMinor, charge.currency)}</td>
            <td>
              <May ability="payment.record">
                <IconButton
                  label={say('money:take-back')}
                  icon={<UndoIcon size={16} />}
                  disabled={busy}
                  onClick={() => void undo(charge.id, id)}
                />
              </May>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PaymentValues {
  readonly on: string;
  readonly amountMinor: number | null;
  readonly note: string;
}

function PaymentForm({ charge, onClose }: PaymentProps) {
  const say = useText('money');
  const form = useRef<HTMLFormElement>(null);
  const { record, said, today } = usePayments();
  const fields = useFields<PaymentValues>({ on: today, amountMinor: charge.openMinor, note: '' }, (values) =>
    values.amountMinor === null || values.amountMinor < 1 ? { amountMinor: say('money:amount-needed') } : {},
  );
  const submit = async () => {
    const { on, amountMinor, note } = fields.values;
    if (!fields.check() || amountMinor === null) return;
    const paid = await record.run({
      params: { id: charge.id },
      body: { on, amountMinor, ...(note.trim() === '' ? {} : { note: note.trim() }) },
    });
    if (!paid.ok) return void fields.showErrors(fieldErrors(paid.problem));
    said(paid.reply);
    onClose();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit().then(() => focusFirstError(form.current));
      }}
    >
      <Stack>
        <MoneyField
          {...fields.of('amountMinor')}
          label={say('money:paid-amount')}
          currency={charge.currency}
        />
        <DateField {...fields.of('on')} label={say('money:paid-on')} max={today} />
        <TextField {...fields.of('note')} label={say('money:note')} />
        {record.problem && <ProblemNotice problem={record.problem} onRetry={submit} />}
        <Row>
          <Button type="submit" look="primary" busy={record.busy}>
            {say('money:record')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say('common:do.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
