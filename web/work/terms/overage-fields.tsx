import { DurationField } from '../../kit/duration-field.tsx';
import { Stack } from '../../kit/layout.tsx';
import { MoneyField, NumberField } from '../../kit/number-fields.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { useText } from '../../text/use-text.ts';
import type { FormProps } from './form-props.ts';
import { chargesOverage } from './retainer-draft.ts';

const rules = [
  { value: 'bill', text: 'bill' },
  { value: 'deduct-next', text: 'deduct' },
  { value: 'stop', text: 'stop' },
  { value: 'ask', text: 'ask' },
] as const;

/** What happens past the allowance, and what it costs where it costs. */
export function OverageFields({ fields, currency }: FormProps) {
  const say = useText('engagements');
  const { rule, unit } = fields.values;
  const perHour = unit === 'minutes';
  const courtesy = {
    ...fields.of('courtesyAmount'),
    label: say('engagements:form.courtesy'),
    hint: say('engagements:form.courtesy-hint'),
  };
  return (
    <Stack gap="small">
      <RadioField
        across
        label={say('engagements:form.overage')}
        value={rule}
        onChange={(next) => fields.set('rule', next)}
        options={rules.map(({ value, text }) => ({
          value,
          label: say(`engagements:form.overage-${text}`),
          hint: say(`engagements:form.overage-${text}-hint`),
        }))}
      />
      {chargesOverage(fields.values) && (
        <div className="hf-form-row hf-nested">
          <MoneyField
            {...fields.of('rateMinor')}
            label={say('engagements:form.overage-rate')}
            hint={
              perHour
                ? say('engagements:form.overage-rate-hour', { currency })
                : say('engagements:form.overage-rate-piece', { currency })
            }
            currency={currency}
          />
          {perHour ? <DurationField {...courtesy} bareNumber="hours" /> : <NumberField {...courtesy} />}
        </div>
      )}
    </Stack>
  );
}
