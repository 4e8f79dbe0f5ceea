import { type AgreementTerms, agreements } from '../../../contract/work/agreements.ts';
import { type Engagement, engagements } from '../../../contract/work/engagements.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors, type Problem } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Notice } from '../../kit/notice.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import { BillingFields } from '../terms/billing-fields.tsx';
import { errorsByField } from '../terms/engagement-draft.ts';
import { ScopeFields } from '../terms/scope-fields.tsx';
import { AgreementTermsFields } from './agreement-terms-fields.tsx';
import { type AgreementValues, changesOf, emptyCounts, startAgreement } from './agreement-values.ts';

interface AgreementFormProps {
  readonly engagement: Engagement;
  readonly terms: AgreementTerms;
  readonly onClose: () => void;
}

/** Builds an agreement from its parts: scope, billing rule and terms. The text follows by itself; a change can be taken back. */
export function AgreementForm({ engagement, terms, onClose }: AgreementFormProps) {
  const say = useText('engagements', 'agreement-page');
  const toast = useToast();
  const words = useChange(engagements.change);
  const agreed = useChange(agreements.setTerms);
  const params = { id: engagement.id };
  const start = startAgreement(engagement, terms);
  const fields = useFields<AgreementValues>(start, (values) =>
    Object.fromEntries(emptyCounts(values).map((name) => [name, say('engagements:form-error.count')])),
  );
  const isFixed = engagement.kind === 'retainer' && engagement.state === 'active';
  const send = async (before: AgreementValues, after: AgreementValues): Promise<Problem | null> => {
    const { scope, billing, terms: other } = changesOf(before, after);
    if (scope || billing) {
      const body = { ...(scope ? { scope } : {}), ...(billing ? { billing } : {}) };
      const changed = await words.run({ params, body });
      if (!changed.ok) return changed.problem;
    }
    if (!other) return null;
    const set = await agreed.run({ params, body: other });
    return set.ok ? null : set.problem;
  };
  const submit = async () => {
    if (!fields.check()) return;
    const { values } = fields;
    const problem = await send(start, values);
    if (problem) return void fields.showErrors(errorsByField(fieldErrors(problem)));
    toast.done(say('engagements:form.changed'), () => {
      void send(values, start).then((failed) => failed && toast.failed(failed));
    });
    onClose();
  };
  return (
    <PanelForm
      text={say('agreement-page:form.text')}
      submitLabel={say('common:do.save')}
      onSubmit={submit}
      onCancel={onClose}
      busy={words.busy || agreed.busy}
      problem={words.problem ?? agreed.problem}
    >
      <ScopeFields values={fields.values} errors={fields.errors} set={fields.set} />
      {isFixed ? (
        <Notice title={say('engagements:form.billing')}>{say('agreement-page:form.billing-fixed')}</Notice>
      ) : (
        <BillingFields values={fields.values} errors={fields.errors} set={fields.set} />
      )}
      <AgreementTermsFields fields={fields} engagement={engagement} />
    </PanelForm>
  );
}
