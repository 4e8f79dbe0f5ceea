import { type ChargeDue, payments } from '../../contract/money/payments.ts';
import { Form } from '../api/form.tsx';
import { May } from '../api/may.tsx';
import { DateText, Money } from '../kit/amounts.tsx';
import { IconButton } from '../kit/button.tsx';
import { UndoIcon } from '../kit/icons.ts';
import { Stack } from '../kit/layout.tsx';
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

function PaymentForm({ charge, onClose }: PaymentProps) {
  const say = useText('money');
  const { said, today } = usePayments();
  const { id, openMinor, currency } = charge;
  return (
    <Form
      route={payments.record}
      params={{ id }}
      texts="money:paid"
      values={{ amountMinor: openMinor, on: today, note: '' }}
      check={({ amountMinor }) =>
        // Left out it would be all that is open: an amount that cannot be read is none.
        amountMinor === null ? { amountMinor: say('money:paid.amountMinor-error') } : {}
      }
      submit={say('money:paid.record')}
      onDone={(paid) => {
        said(paid);
        onClose();
      }}
      onClose={onClose}
    >
      {({ Field }) => (
        <>
          <Field name="amountMinor" currency={currency} />
          <Field name="on" max={today} />
          <Field name="note" />
        </>
      )}
    </Form>
  );
}
