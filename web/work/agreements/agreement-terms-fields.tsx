import type { Engagement } from '../../../contract/work/engagements.ts';
import { SelectField } from '../../kit/fields.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import type { Fields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import type { AgreementValues } from './agreement-values.ts';

interface TermsFieldsProps {
  readonly fields: Fields<AgreementValues>;
  readonly engagement: Pick<Engagement, 'kind' | 'retainer'>;
}

/** What is agreed beside scope, price and billing rule. What an agreement of this kind does not say is not asked. */
export function AgreementTermsFields({ fields, engagement }: TermsFieldsProps) {
  const say = useText('agreement-page');
  const isPaid = engagement.kind !== 'pro-bono';
  // The notice of a term was signed with it.
  const hasNotice = !engagement.retainer?.term;
  const { lateInterest, ownership } = fields.values;
  const days = say('agreement-page:form.days');
  return (
    <fieldset className="hf-fieldset">
      <legend>{say('agreement-page:form.terms')}</legend>
      <div className="hf-form-row hf-form-row-level">
        <NumberField
          {...fields.of('responseWorkingDays')}
          label={say('agreement-page:form.response')}
          hint={say('agreement-page:form.response-hint')}
          unit={days}
        />
        {isPaid && (
          <NumberField
            {...fields.of('urgentSurchargePercent')}
            label={say('agreement-page:form.urgent')}
            hint={say('agreement-page:form.urgent-hint')}
            unit="%"
          />
        )}
      </div>
      {isPaid && (
        <div className="hf-form-row hf-form-row-level">
          <NumberField
            {...fields.of('paymentDays')}
            label={say('agreement-page:form.payment')}
            hint={say('agreement-page:form.payment-hint')}
            unit={days}
          />
          <SelectField
            label={say('agreement-page:form.late')}
            value={lateInterest}
            onChange={(next) => fields.set('lateInterest', next as typeof lateInterest)}
            options={[
              { value: 'statutory', label: say('agreement-page:form.late-statutory') },
              { value: 'none', label: say('agreement-page:form.late-none') },
            ]}
          />
        </div>
      )}
      <SelectField
        label={say('agreement-page:form.ownership')}
        value={ownership}
        onChange={(next) => fields.set('ownership', next as typeof ownership)}
        options={[
          {
            value: 'on-payment',
            label: say(`agreement-page:form.ownership-on-${isPaid ? 'payment' : 'delivery'}`),
          },
          { value: 'client', label: say('agreement-page:form.ownership-client') },
          { value: 'licence', label: say('agreement-page:form.ownership-licence') },
        ]}
      />
      <div className="hf-form-row hf-form-row-level">
        <NumberField
          {...fields.of('confidentialityYears')}
          label={say('agreement-page:form.confidentiality')}
          hint={say('agreement-page:form.confidentiality-hint')}
          unit={say('agreement-page:form.years')}
        />
        {hasNotice && (
          <NumberField
            {...fields.of('noticeDays')}
            label={say('agreement-page:form.notice')}
            hint={say('agreement-page:form.notice-hint')}
            unit={days}
          />
        )}
      </div>
    </fieldset>
  );
}
