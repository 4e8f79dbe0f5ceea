import { DurationField } from '../../kit/duration-field.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { MoneyField, NumberField } from '../../kit/number-fields.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import type { ProposalFormProps } from './proposal-form.tsx';

const carries = ['none', 'all', 'limited'] as const;
const rules = ['bill', 'deduct-next', 'stop', 'ask'] as const;
const steps = [1, 6, 10, 15, 30] as const;

/** What becomes of what is left over, what of what goes past it, and how time counts. */
export function EdgeFields({ fields, currency }: ProposalFormProps) {
  const say = useText('proposals', 'pricing-page');
  const { rolloverAndOverage, carry, rule, unit } = fields.values;
  if (rolloverAndOverage === 'own') {
    return (
      <div className="hf-proposal-row">
        <Soft>{say('proposals:form.edges-own')}</Soft>
        <StepsField fields={fields} />
      </div>
    );
  }
  const Amount = unit === 'minutes' ? HoursField : NumberField;
  return (
    <div className="hf-proposal-row">
      <SelectField
        label={say('pricing-page:form.carry')}
        value={carry}
        options={carries.map((value) => ({ value, label: say(`pricing-page:form.carry-${value}`) }))}
        onChange={(next) => fields.set('carry', carries.find((one) => one === next) ?? 'none')}
      />
      {carry === 'limited' && (
        <>
          <Amount
            {...fields.of('capAmount')}
            label={say('pricing-page:form.cap')}
            placeholder={say('pricing-page:form.empty')}
          />
          <NumberField
            {...fields.of('lifePeriods')}
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
          {...fields.of('rateMinor')}
          label={say('pricing-page:form.over-rate')}
          placeholder={say('pricing-page:form.over-rate-hint')}
          currency={currency}
        />
      )}
      <Amount {...fields.of('courtesyAmount')} label={say('pricing-page:form.courtesy')} />
      <StepsField fields={fields} />
    </div>
  );
}

type AmountProps = Omit<Parameters<typeof DurationField>[0], 'bareNumber'>;

function HoursField(props: AmountProps) {
  return <DurationField {...props} bareNumber="hours" />;
}

/** The steps that time counts in; a rule that was agreed otherwise stays until another is chosen. */
function StepsField({ fields }: Pick<ProposalFormProps, 'fields'>) {
  const say = useText('proposals');
  const { billing } = fields.values;
  const known = steps.find((minutes) => minutes === billing?.incrementMinutes);
  return (
    <SelectField
      label={say('proposals:form.steps')}
      value={billing && known ? String(known) : ''}
      options={[
        { value: '', label: say('proposals:form.steps-kept') },
        ...steps.map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 1 ? say('proposals:form.steps-exact') : say('proposals:form.steps-of', { minutes }),
        })),
      ]}
      onChange={(next) => {
        const minutes = steps.find((one) => String(one) === next);
        fields.set(
          'billing',
          minutes === undefined
            ? null
            : {
                incrementMinutes: minutes,
                minimumMinutes: minutes === 1 ? 0 : minutes,
                roundPer: 'entry',
              },
        );
      }}
    />
  );
}
