import { retainers } from '../../../contract/work/retainers.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { MoneyField } from '../../kit/number-fields.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { Soft } from '../../kit/words.tsx';
import type { ActionProps } from '../engagements/action.ts';
import { useWording } from '../engagements/use-wording.ts';
import { AmountField } from '../terms/amount-field.tsx';
import { amountWords } from '../terms/amount-words.ts';
import { effectiveRate } from '../terms/retainer-draft.ts';

interface TopUpValues {
  readonly amount: number | null;
  readonly priceMinor: number | null;
  readonly absorbs: 'yes' | 'no';
}

/** Sells a pack beside the allowance, and says what it does to overage that is already there. */
export function TopUpForm({ engagement, balance, onClose }: ActionProps) {
  const words = useWording();
  const { say, format } = words;
  const toast = useToast();
  const change = useChange(retainers.topUp);
  const unit = engagement.retainer?.allowance.unit ?? 'minutes';
  const isTime = unit === 'minutes';
  const fields = useFields<TopUpValues>({ amount: null, priceMinor: null, absorbs: 'yes' }, (values) => ({
    ...(values.amount
      ? {}
      : {
          amount: isTime ? say('engagements:form-error.duration') : say('engagements:form-error.count'),
        }),
    ...(values.priceMinor === null ? { priceMinor: say('engagements:form-error.money') } : {}),
  }));
  const { amount, priceMinor, absorbs } = fields.values;
  const rate = effectiveRate({ feeMinor: priceMinor, amount, unit }, null);
  const over = balance?.overage ?? 0;
  const overage = { overage: amountWords(words, unit, over) };

  const submit = async () => {
    if (!fields.check() || amount === null || priceMinor === null) return;
    const sold = await change.run({
      params: { id: engagement.id },
      body: { amount, priceMinor, absorbs: absorbs === 'yes' },
    });
    if (!sold.ok) return void fields.showErrors(fieldErrors(sold.problem));
    toast.done(say('engagements:top-up.done', { amount: amountWords(words, unit, amount) }));
    onClose();
  };
  const rateWords = { rate: rate ? format.money(rate.rateMinor, engagement.currency) : '' };
  return (
    <PanelForm
      text={say('engagements:top-up.text')}
      submitLabel={say('engagements:top-up.submit')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <AmountField
        {...fields.of('amount')}
        unit={unit}
        label={say(isTime ? 'engagements:top-up.hours' : 'engagements:top-up.pieces')}
        {...(isTime ? { hint: say('engagements:form.hours-hint') } : {})}
        autoFocus
      />
      <MoneyField
        {...fields.of('priceMinor')}
        label={say('engagements:top-up.price')}
        currency={engagement.currency}
      />
      {rate && (
        <Soft>
          {isTime
            ? say('engagements:form.effective', rateWords)
            : say('engagements:form.effective-piece', rateWords)}
        </Soft>
      )}
      <RadioField
        label={say('engagements:top-up.absorbs')}
        value={absorbs}
        onChange={(next) => fields.set('absorbs', next)}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: say(`engagements:top-up.absorbs-${value}`),
          hint:
            over > 0
              ? say(`engagements:top-up.absorbs-${value}-now`, overage)
              : say(`engagements:top-up.absorbs-${value}-hint`),
        }))}
      />
    </PanelForm>
  );
}
