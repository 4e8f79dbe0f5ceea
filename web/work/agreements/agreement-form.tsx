import { useRef } from 'react';
import { type AgreementTerms, agreements } from '../../../contract/work/agreements.ts';
import { type Engagement, engagements } from '../../../contract/work/engagements.ts';
import { contractOf } from '../../api/body-schema.ts';
import { SchemaForm } from '../../api/form.tsx';
import { useChange } from '../../api/use-change.ts';
import { Notice } from '../../kit/notice.tsx';
import { useText } from '../../text/use-text.ts';
import { BillingFields } from '../terms/billing-fields.tsx';
import { ScopeFields } from '../terms/scope-fields.tsx';
import { AgreementTermsFields } from './agreement-terms-fields.tsx';
import { type AgreementValues, changesOf, startAgreement } from './agreement-values.ts';

interface AgreementFormProps {
  readonly engagement: Engagement;
  readonly terms: AgreementTerms;
  readonly onClose: () => void;
}

/** Builds an agreement from its parts: scope, billing rule and terms. The text follows by itself; a change can be taken back. */
export function AgreementForm({ engagement, terms, onClose }: AgreementFormProps) {
  const say = useText('engagements', 'agreement-page');
  const words = useChange(engagements.change);
  const agreed = useChange(agreements.setTerms);
  const params = { id: engagement.id };
  const start = startAgreement(engagement, terms);
  const holding = useRef<AgreementValues>(start);
  const isFixed = engagement.kind === 'retainer' && engagement.state === 'active';
  const send = async (values: AgreementValues) => {
    const { scope, billing, terms: other } = changesOf(holding.current, values);
    const changed = scope || billing ? await words.run({ params, body: { scope, billing } }) : undefined;
    if (changed && !changed.ok) return changed;
    const set = other && (await agreed.run({ params, body: other }));
    if (set && !set.ok) return set;
    holding.current = values;
    return undefined;
  };
  return (
    <SchemaForm
      contract={contractOf(agreements.setTerms)}
      texts="agreement-page:form"
      values={start}
      send={(_, values) => send(values)}
      text={say('agreement-page:form.text')}
      done={say('engagements:form.changed')}
      undo
      onClose={onClose}
    >
      {(form) => (
        <>
          <ScopeFields values={form.values} errors={form.errors} set={form.set} />
          {isFixed ? (
            <Notice title={say('engagements:form.billing')}>
              {say('agreement-page:form.billing-fixed')}
            </Notice>
          ) : (
            <BillingFields values={form.values} errors={form.errors} set={form.set} />
          )}
          <AgreementTermsFields {...form} engagement={engagement} />
        </>
      )}
    </SchemaForm>
  );
}
