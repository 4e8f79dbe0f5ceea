import '../terms/terms.css';
import type { Engagement } from '../../../contract/work/engagements.ts';
import type { FormParts } from '../../api/form.tsx';
import { FieldRow } from '../../kit/layout.tsx';
import { useText } from '../../text/use-text.ts';
import type { AgreementValues } from './agreement-values.ts';

interface TermsFieldsProps extends FormParts<AgreementValues, 'agreement-page:form'> {
  readonly engagement: Pick<Engagement, 'kind' | 'retainer'>;
}

/** What is agreed beside scope, price and billing rule. What an agreement of this kind does not say is not asked. */
export function AgreementTermsFields({ Field, engagement }: TermsFieldsProps) {
  const say = useText('agreement-page');
  const isPaid = engagement.kind !== 'pro-bono';
  // The notice of a term was signed with it.
  const hasNotice = !engagement.retainer?.term;
  const days = say('agreement-page:form.days');
  const owners = [
    {
      value: 'on-payment',
      label: say(`agreement-page:form.ownership-on-${isPaid ? 'payment' : 'delivery'}`),
    },
    { value: 'client', label: say('agreement-page:form.ownership-client') },
    { value: 'licence', label: say('agreement-page:form.ownership-licence') },
  ];
  return (
    <fieldset className="hf-fieldset">
      <legend>{say('agreement-page:form.terms')}</legend>
      <FieldRow level>
        <Field name="responseWorkingDays" unit={days} />
        {isPaid && <Field name="urgentSurchargePercent" unit="%" />}
      </FieldRow>
      {isPaid && (
        <FieldRow level>
          <Field name="paymentDays" unit={days} />
          <Field name="lateInterest" />
        </FieldRow>
      )}
      <Field name="ownership" options={owners} />
      <FieldRow level>
        <Field name="confidentialityYears" />
        {hasNotice && <Field name="noticeDays" unit={days} />}
      </FieldRow>
    </fieldset>
  );
}
