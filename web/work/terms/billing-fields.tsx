import { SelectField } from '../../kit/fields.tsx';
import { FieldRow } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

const increments = [1, 5, 6, 10, 15, 30, 60] as const;

export interface BillingValues {
  readonly incrementMinutes: number;
  readonly minimumMinutes: number | null;
  readonly roundPer: 'entry' | 'day';
}

interface BillingFieldsProps {
  readonly values: BillingValues;
  readonly errors: { readonly minimumMinutes?: string | undefined };
  readonly set: SetBilling;
}

/** What `fields.set` of every form with a billing rule can do. */
interface SetBilling {
  (name: 'incrementMinutes', value: number): void;
  (name: 'minimumMinutes', value: number | null): void;
  (name: 'roundPer', value: 'entry' | 'day'): void;
}

/** How worked minutes become billed minutes. */
export function BillingFields({ values, errors, set }: BillingFieldsProps) {
  const say = useText('engagements');
  const { incrementMinutes, minimumMinutes, roundPer } = values;
  const unit = say('engagements:form.minutes-unit');
  // A rule that was agreed elsewhere may round to steps of its own.
  const choices = [...new Set([...increments, incrementMinutes])].toSorted((one, other) => one - other);
  return (
    <fieldset className="hf-fieldset">
      <legend className="hf-label">{say('engagements:form.billing')}</legend>
      <Small>
        <Soft>{say('engagements:form.billing-hint')}</Soft>
      </Small>
      <FieldRow>
        <SelectField
          label={say('engagements:form.increment')}
          value={String(incrementMinutes)}
          onChange={(next) => set('incrementMinutes', Number(next))}
          options={choices.map((minutes) => ({
            value: String(minutes),
            label: minutes === 1 ? say('engagements:form.to-the-minute') : `${minutes}\u00a0${unit}`,
          }))}
        />
        <NumberField
          name="minimumMinutes"
          value={minimumMinutes}
          onChange={(next) => set('minimumMinutes', next)}
          label={say('engagements:form.minimum')}
          unit={unit}
          {...(errors.minimumMinutes ? { error: errors.minimumMinutes } : {})}
        />
        <SelectField
          label={say('engagements:form.round-per')}
          value={roundPer}
          onChange={(next) => set('roundPer', next as typeof roundPer)}
          options={[
            { value: 'entry', label: say('engagements:form.round-entry') },
            { value: 'day', label: say('engagements:form.round-day') },
          ]}
        />
      </FieldRow>
    </fieldset>
  );
}
