import { useText } from '../text/use-text.ts';
import { SelectField } from '../ui/fields.tsx';
import { NumberField } from '../ui/number-fields.tsx';
import { Small, Soft } from '../ui/words.tsx';
import type { FormProps } from './form-props.ts';

const increments = [1, 5, 6, 10, 15, 30, 60] as const;

/** How worked minutes become billed minutes. */
export function BillingFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  const { incrementMinutes, roundPer } = fields.values;
  const unit = say('engagements:form.minutes-unit');
  return (
    <fieldset className="hf-fieldset">
      <legend className="hf-label">{say('engagements:form.billing')}</legend>
      <Small>
        <Soft>{say('engagements:form.billing-hint')}</Soft>
      </Small>
      <div className="hf-form-row">
        <SelectField
          label={say('engagements:form.increment')}
          value={String(incrementMinutes)}
          onChange={(next) => fields.set('incrementMinutes', Number(next))}
          options={increments.map((minutes) => ({
            value: String(minutes),
            label: minutes === 1 ? say('engagements:form.to-the-minute') : `${minutes}\u00a0${unit}`,
          }))}
        />
        <NumberField {...fields.of('minimumMinutes')} label={say('engagements:form.minimum')} unit={unit} />
        <SelectField
          label={say('engagements:form.round-per')}
          value={roundPer}
          onChange={(next) => fields.set('roundPer', next as typeof roundPer)}
          options={[
            { value: 'entry', label: say('engagements:form.round-entry') },
            { value: 'day', label: say('engagements:form.round-day') },
          ]}
        />
      </div>
    </fieldset>
  );
}
