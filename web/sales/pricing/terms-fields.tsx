import { DurationField } from '../../kit/duration-field.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { MoneyField, NumberField } from '../../kit/number-fields.tsx';
import type { Fields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import type { PricingValues } from './pricing-values.ts';

const carries = ['none', 'all', 'limited'] as const;
const rules = ['bill', 'deduct-next', 'stop', 'ask'] as const;

/** What becomes of hours that are left over, and what of those that go past. */
export function TermsFields({
  fields,
  currency,
}: {
  readonly fields: Fields<PricingValues>;
  readonly currency: string;
}) {
  const say = useText('pricing-page');
  const { carry, rule } = fields.values;
  return (
    <div className="hf-pricing-fields">
      <SelectField
        label={say('pricing-page:form.carry')}
        value={carry}
        options={carries.map((value) => ({ value, label: say(`pricing-page:form.carry-${value}`) }))}
        onChange={(next) => fields.set('carry', carries.find((one) => one === next) ?? 'none')}
      />
      {carry === 'limited' && (
        <>
          <DurationField
            {...fields.of('capMinutes')}
            bareNumber="hours"
            label={say('pricing-page:form.cap')}
            placeholder={say('pricing-page:form.empty')}
          />
          <NumberField
            {...fields.of('lifeMonths')}
            label={say('pricing-page:form.life')}
            placeholder={say('pricing-page:form.empty')}
          />
        </>
      )}
      <SelectField
        label={say('pricing-page:form.rule')}
        value={rule}
        options={rules.map((value) => ({ value, label: say(`pricing-page:form.rule-${value}`) }))}
        onChange={(next) => fields.set('rule', rules.find((one) => one === next) ?? 'bill')}
      />
      {(rule === 'bill' || rule === 'ask') && (
        <MoneyField
          {...fields.of('overageRateMinor')}
          label={say('pricing-page:form.over-rate')}
          placeholder={say('pricing-page:form.over-rate-hint')}
          currency={currency}
        />
      )}
      <DurationField
        {...fields.of('courtesyMinutes')}
        bareNumber="minutes"
        label={say('pricing-page:form.courtesy')}
      />
    </div>
  );
}
