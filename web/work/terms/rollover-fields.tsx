import { DurationField } from '../../kit/duration-field.tsx';
import { Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { useText } from '../../text/use-text.ts';
import type { FormProps } from './form-props.ts';

/** What becomes of an allowance that was not used. */
export function RolloverFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  const { carry, unit } = fields.values;
  return (
    <Stack gap="small">
      <RadioField
        across
        label={say('engagements:form.carry')}
        value={carry}
        onChange={(next) => fields.set('carry', next)}
        options={(['none', 'all', 'limited'] as const).map((value) => ({
          value,
          label: say(`engagements:form.carry-${value}`),
          hint: say(`engagements:form.carry-${value}-hint`),
        }))}
      />
      {carry === 'limited' && (
        <div className="hf-form-row hf-nested">
          {unit === 'minutes' ? (
            <DurationField
              {...fields.of('capAmount')}
              bareNumber="hours"
              label={say('engagements:form.cap')}
              hint={say('engagements:form.cap-hint')}
            />
          ) : (
            <NumberField
              {...fields.of('capAmount')}
              label={say('engagements:form.cap')}
              hint={say('engagements:form.cap-hint')}
            />
          )}
          <NumberField
            {...fields.of('lifePeriods')}
            label={say('engagements:form.life')}
            hint={say('engagements:form.life-hint')}
          />
        </div>
      )}
    </Stack>
  );
}
