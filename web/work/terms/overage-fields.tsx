import type { Unit } from '../../../core/base/money/money.ts';
import { hasOverageRate, OVERAGE_RULES } from '../../../core/work/terms/overage-rules.ts';
import { MoneyField } from '../../kit/number-fields.tsx';
import { useText } from '../../text/use-text.ts';
import { AmountField } from './amount-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldsOf, Look } from './form-props.ts';
import { Nested } from './nested.tsx';
import type { RolloverAndOverageValues } from './rollover-and-overage.ts';

interface OverageFieldsProps {
  readonly fields: FieldsOf<RolloverAndOverageValues>;
  readonly unit: Unit;
  readonly currency: string;
  readonly look: Look;
  /** What an empty rate means, where it may be left out. */
  readonly withoutRate?: string;
}

/** What happens past the allowance, and what it costs where it costs. */
export function OverageFields({ fields, unit, currency, look, withoutRate }: OverageFieldsProps) {
  const say = useText('engagements');
  const { rule } = fields.values;
  const per = unit === 'minutes' ? 'hour' : 'piece';
  return (
    <Nested
      look={look}
      choice={
        <ChoiceField
          look={look}
          label={say('engagements:form.overage')}
          value={rule}
          onChange={(next) => fields.set('rule', next)}
          options={OVERAGE_RULES.map((value) => ({
            value,
            label: say(`engagements:form.overage-${value}`),
            hint: say(`engagements:form.overage-${value}-hint`),
          }))}
        />
      }
    >
      {hasOverageRate(rule) && (
        <>
          <MoneyField
            {...fields.of('rateMinor')}
            label={say('engagements:form.overage-rate')}
            hint={withoutRate ?? say(`engagements:form.overage-rate-${per}`, { currency })}
            currency={currency}
          />
          <AmountField
            {...fields.of('courtesyAmount')}
            unit={unit}
            label={say('engagements:form.courtesy')}
            hint={say('engagements:form.courtesy-hint')}
          />
        </>
      )}
    </Nested>
  );
}
