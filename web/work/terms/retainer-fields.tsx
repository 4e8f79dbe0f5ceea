import './terms.css';
import { UNITS } from '../../../core/base/money/money.ts';
import { usePractice } from '../../api/use-session.ts';
import { DateField } from '../../kit/fields.tsx';
import { FieldRow, Stack } from '../../kit/layout.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { AmountField } from './amount-field.tsx';
import { EveryField } from './every-field.tsx';
import type { FormProps } from './form-props.ts';
import { OverageFields } from './overage-fields.tsx';
import { effectiveRate } from './retainer-draft.ts';
import { RolloverFields } from './rollover-fields.tsx';
import { TermFields } from './term-fields.tsx';

/** What a retainer needs besides its client and title: fee and allowance first, then what happens at the edges. */
export function RetainerFields({ fields, currency }: FormProps) {
  const say = useText('engagements');
  const { every, unit } = fields.values;
  return (
    <>
      <FieldRow level>
        <DateField {...fields.of('startsOn')} label={say('engagements:form.starts-on')} />
        <EveryField value={every} onChange={(next) => fields.set('every', next)} />
        <DateField
          {...fields.of('anchorOn')}
          label={say('engagements:form.anchor')}
          hint={say('engagements:form.anchor-hint')}
          value={fields.values.anchorOn || fields.values.startsOn}
          max={fields.values.startsOn}
        />
      </FieldRow>
      <Stack gap="small">
        <UnitChoice fields={fields} />
        <FieldRow>
          <MoneyField
            {...fields.of('feeMinor')}
            label={say('engagements:form.fee')}
            hint={say('engagements:form.fee-hint', { currency })}
            currency={currency}
          />
          <AmountField
            {...fields.of('amount')}
            unit={unit}
            label={say(unit === 'minutes' ? 'engagements:form.hours' : 'engagements:form.pieces')}
            {...(unit === 'minutes' ? { hint: say('engagements:form.hours-hint') } : {})}
          />
        </FieldRow>
        <EffectiveRate fields={fields} currency={currency} />
      </Stack>
      <RolloverFields fields={fields} unit={unit} look="cards" />
      <OverageFields fields={fields} unit={unit} currency={currency} look="cards" />
      <TermFields fields={fields} />
    </>
  );
}

function UnitChoice({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  return (
    <Stack gap="tight">
      <span className="hf-label">{say('engagements:form.unit')}</span>
      <Choices
        label={say('engagements:form.unit')}
        value={fields.values.unit}
        onChange={(next) => {
          fields.set('unit', next);
          // Twenty hours are not twenty deliverables: what was counted in the other unit is asked again.
          fields.set('amount', null);
          fields.set('capAmount', null);
          fields.set('courtesyAmount', null);
        }}
        choices={UNITS.map((value) => ({ value, label: say(`engagements:form.unit-${value}`) }))}
      />
    </Stack>
  );
}

/** The fee and what it means by the hour are always seen together, so that a discount is seen for what it is. */
function EffectiveRate({ fields, currency }: FormProps) {
  const say = useText('engagements');
  const format = useFormat();
  const { hourlyRateMinor } = usePractice();
  const found = effectiveRate(fields.values, hourlyRateMinor);
  if (!found) return null;
  const values = {
    rate: format.money(found.rateMinor, currency),
    percent: format.percent(Math.abs(found.percentBelow ?? 0) / 100),
  };
  if (fields.values.unit === 'deliverables')
    return <Soft>{say('engagements:form.effective-piece', values)}</Soft>;
  if (!found.percentBelow) return <Soft>{say('engagements:form.effective', values)}</Soft>;
  return (
    <Soft>
      {found.percentBelow > 0
        ? say('engagements:form.effective-below', values)
        : say('engagements:form.effective-above', values)}
    </Soft>
  );
}
