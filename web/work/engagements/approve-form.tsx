import { retainers } from '../../../contract/work/retainers.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { useAll } from '../../api/use-list.ts';
import { useToast } from '../../api/use-toast.ts';
import { SelectField } from '../../kit/fields.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { Soft } from '../../kit/words.tsx';
import { AmountField } from '../terms/amount-field.tsx';
import { amountWords } from '../terms/amount-words.ts';
import type { ActionProps } from './action.ts';
import { useWording } from './use-wording.ts';

interface ApproveValues {
  readonly periodIndex: string;
  readonly approvedAmount: number | null;
}

/** Writes down what the client agreed to pay of overage that the terms hold back. */
export function ApproveForm({ engagement, balance, onClose }: ActionProps) {
  const words = useWording();
  const { say } = words;
  const toast = useToast();
  const change = useChange(retainers.approveOverage);
  const statements = useAll(retainers.statements, { params: { id: engagement.id }, query: {} });
  const unit = engagement.retainer?.allowance.unit ?? 'minutes';
  const held = [
    ...(balance && balance.overage > 0 ? [{ index: balance.period.index, overage: balance.overage }] : []),
    ...(statements.data ?? [])
      .filter((statement) => statement.overage > statement.waived)
      .map(({ period, overage, waived }) => ({ index: period.index, overage: overage - waived }))
      .toReversed(),
  ];
  const fields = useFields<ApproveValues>({ periodIndex: '', approvedAmount: null }, (values) =>
    values.approvedAmount === null ? { approvedAmount: say('engagements:form-error.required') } : {},
  );
  const chosen = Number(fields.values.periodIndex || held[0]?.index || 0);
  const submit = async () => {
    const { approvedAmount } = fields.values;
    if (!fields.check() || approvedAmount === null) return;
    const approved = await change.run({
      params: { id: engagement.id },
      body: { periodIndex: chosen, approvedAmount },
    });
    if (!approved.ok) return void fields.showErrors(fieldErrors(approved.problem));
    toast.done(say('engagements:approve.done', { amount: amountWords(words, unit, approvedAmount) }));
    onClose();
  };
  if (held.length === 0 && !statements.isPending) return <Soft>{say('engagements:approve.nothing')}</Soft>;
  return (
    <PanelForm
      text={say('engagements:approve.text')}
      submitLabel={say('engagements:approve.submit')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <SelectField
        label={say('engagements:approve.period')}
        value={String(chosen)}
        onChange={(next) => fields.set('periodIndex', next)}
        options={held.map(({ index, overage }) => ({
          value: String(index),
          label: say('engagements:pair', {
            name: say('engagements:charges.period', { index }),
            value: amountWords(words, unit, overage),
          }),
        }))}
      />
      <AmountField {...fields.of('approvedAmount')} unit={unit} label={say('engagements:approve.amount')} />
    </PanelForm>
  );
}
