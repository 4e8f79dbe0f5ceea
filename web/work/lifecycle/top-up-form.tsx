import { retainers } from '../../../contract/work/retainers.ts';
import { Form } from '../../api/form.tsx';
import { Soft } from '../../kit/words.tsx';
import type { ActionProps } from '../engagements/action.ts';
import { useWording } from '../engagements/use-wording.ts';
import { amountWords } from '../terms/amount-words.ts';
import { effectiveRate } from '../terms/retainer-draft.ts';

interface TopUpValues {
  readonly amount: number | null;
  readonly priceMinor: number | null;
  readonly absorbs: 'yes' | 'no';
}

const nothing: TopUpValues = { amount: null, priceMinor: null, absorbs: 'yes' };

/** Sells a pack beside the allowance, and says what it does to overage that is already there. */
export function TopUpForm({ engagement, balance, onClose }: ActionProps) {
  const words = useWording();
  const { say, format } = words;
  const { currency } = engagement;
  const unit = engagement.retainer?.allowance.unit ?? 'minutes';
  const isTime = unit === 'minutes';
  const over = balance?.overage ?? 0;
  const overage = { overage: amountWords(words, unit, over) };
  const choices = (['yes', 'no'] as const).map((value) => ({
    value,
    label: say(`engagements:top-up.absorbs-${value}`),
    hint:
      over > 0
        ? say(`engagements:top-up.absorbs-${value}-now`, overage)
        : say(`engagements:top-up.absorbs-${value}-hint`),
  }));
  const rateWords = ({ amount, priceMinor }: TopUpValues) => {
    const rate = effectiveRate({ feeMinor: priceMinor, amount, unit }, null);
    const key = isTime ? 'engagements:form.effective' : 'engagements:form.effective-piece';
    return rate && <Soft>{say(key, { rate: format.money(rate.rateMinor, currency) })}</Soft>;
  };
  return (
    <Form
      route={retainers.topUp}
      params={{ id: engagement.id }}
      texts="engagements:top-up"
      values={nothing}
      toBody={({ absorbs, ...sold }) => ({ ...sold, absorbs: absorbs === 'yes' })}
      text={say('engagements:top-up.text')}
      submit={say('engagements:top-up.submit')}
      done={({ amount }) => say('engagements:top-up.done', { amount: amountWords(words, unit, amount) })}
      onClose={onClose}
    >
      {({ Field, values }) => (
        <>
          <Field
            name="amount"
            as={isTime ? 'hours' : 'number'}
            label={say(isTime ? 'engagements:top-up.hours' : 'engagements:top-up.pieces')}
            hint={isTime ? say('engagements:form.hours-hint') : undefined}
            autoFocus
          />
          <Field name="priceMinor" currency={currency} />
          {rateWords(values)}
          <Field name="absorbs" as="radio" options={choices} />
        </>
      )}
    </Form>
  );
}
