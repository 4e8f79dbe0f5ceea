import type { Unit } from '../../../core/base/money/money.ts';
import { NumberField } from '../../kit/number-fields.tsx';
import { useText } from '../../text/use-text.ts';
import { AmountField } from './amount-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldsOf, Look } from './form-props.ts';
import { Nested } from './nested.tsx';
import { type RolloverAndOverageValues, rollovers } from './rollover-and-overage.ts';

interface RolloverFieldsProps {
  readonly fields: FieldsOf<RolloverAndOverageValues>;
  readonly unit: Unit;
  readonly look: Look;
}

/** What becomes of an allowance that was not used. */
export function RolloverFields({ fields, unit, look }: RolloverFieldsProps) {
  const say = useText('engagements');
  const { carry } = fields.values;
  return (
    <Nested
      look={look}
      choice={
        <ChoiceField
          look={look}
          label={say('engagements:form.carry')}
          value={carry}
          onChange={(next) => fields.set('carry', next)}
          options={rollovers.map((value) => ({
            value,
            label: say(`engagements:form.carry-${value}`),
            hint: say(`engagements:form.carry-${value}-hint`),
          }))}
        />
      }
    >
      {carry === 'limited' && (
        <>
          <AmountField
            {...fields.of('capAmount')}
            unit={unit}
            label={say('engagements:form.cap')}
            hint={say('engagements:form.cap-hint')}
          />
          <NumberField
            {...fields.of('lifePeriods')}
            label={say('engagements:form.life')}
            hint={say('engagements:form.life-hint')}
          />
        </>
      )}
    </Nested>
  );
}
