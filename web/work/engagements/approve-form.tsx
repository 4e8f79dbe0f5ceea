import { retainers } from '../../../contract/work/retainers.ts';
import { Form } from '../../api/form.tsx';
import { useAll } from '../../api/use-list.ts';
import { Soft } from '../../kit/words.tsx';
import { amountWords } from '../terms/amount-words.ts';
import type { ActionProps } from './action.ts';
import { useWording } from './use-wording.ts';

/** Writes down what the client agreed to pay of overage that the terms hold back. */
export function ApproveForm({ engagement, balance, onClose }: ActionProps) {
  const words = useWording();
  const { say } = words;
  const { id, retainer } = engagement;
  const statements = useAll(retainers.statements, { params: { id }, query: {} });
  const unit = retainer?.allowance.unit ?? 'minutes';
  if (statements.isPending) return null;
  const held = [
    ...(balance && balance.overage > 0 ? [{ index: balance.period.index, overage: balance.overage }] : []),
    ...(statements.data ?? [])
      .filter((statement) => statement.overage > statement.waived)
      .map(({ period, overage, waived }) => ({ index: period.index, overage: overage - waived }))
      .toReversed(),
  ];
  const [latest] = held;
  if (!latest) return <Soft>{say('engagements:approve.nothing')}</Soft>;
  const periods = held.map(({ index, overage }) => ({
    value: String(index),
    label: say('engagements:pair', {
      name: say('engagements:charges.period', { index }),
      value: amountWords(words, unit, overage),
    }),
  }));
  return (
    <Form
      route={retainers.approveOverage}
      params={{ id }}
      texts="engagements:approve"
      values={{ periodIndex: latest.index, approvedAmount: null }}
      text={say('engagements:approve.text')}
      submit={say('engagements:approve.submit')}
      done={({ approvedAmount }) =>
        say('engagements:approve.done', { amount: amountWords(words, unit, approvedAmount) })
      }
      onClose={onClose}
    >
      {({ Field }) => (
        <>
          <Field name="periodIndex" as="select" options={periods} />
          <Field name="approvedAmount" as={unit === 'minutes' ? 'hours' : 'number'} />
        </>
      )}
    </Form>
  );
}
