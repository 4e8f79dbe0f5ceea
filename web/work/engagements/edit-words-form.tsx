import { type Engagement, engagements } from '../../../contract/work/engagements.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { DateField, TextField } from '../../kit/fields.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { type BenefitValues, benefitsOf, errorsByField, linesOf } from '../terms/engagement-draft.ts';
import { BenefitFields } from '../terms/pro-bono-fields.tsx';
import { ScopeFields } from '../terms/scope-fields.tsx';
import type { ActionProps } from './action.ts';
import { useWording } from './use-wording.ts';

/** Edits the words of an engagement, its rate for work to come and its review date; a change can be taken back. */
export function EditWordsForm({ engagement, onClose }: ActionProps) {
  const { say } = useWording();
  const toast = useToast();
  const change = useChange(engagements.change);
  const { id, kind, title, hourlyRateMinor, reviewOn, scope, currency } = engagement;
  const fields = useFields(
    {
      title,
      hourlyRateMinor,
      reviewOn: reviewOn ?? '',
      problem: scope?.problem ?? '',
      included: (scope?.included ?? []).join('\n'),
      excluded: (scope?.excluded ?? []).join('\n'),
      successCriteria: (scope?.successCriteria ?? []).join('\n'),
      benefits: benefitRows(engagement),
    },
    (values) => ({
      ...(values.title.trim() === '' ? { title: say('engagements:form-error.required') } : {}),
      ...(values.benefits.some((benefit) => benefit.expected.trim() === '' || benefit.dueOn === '')
        ? { benefits: say('engagements:form-error.required') }
        : {}),
    }),
  );
  const undo = async () => {
    const back = await change.run({ params: { id }, body: { title, hourlyRateMinor, reviewOn, scope } });
    if (!back.ok) toast.failed(back.problem);
  };
  const submit = async () => {
    if (!fields.check()) return;
    const { values } = fields;
    const changed = await change.run({
      params: { id },
      body: {
        title: values.title.trim(),
        hourlyRateMinor: values.hourlyRateMinor,
        reviewOn: values.reviewOn === '' ? null : values.reviewOn,
        scope: {
          problem: values.problem.trim(),
          included: [...linesOf(values.included)],
          excluded: [...linesOf(values.excluded)],
          successCriteria: [...linesOf(values.successCriteria)],
        },
        ...(mayBound(engagement) ? { proBono: boundsOf(engagement, values.benefits) } : {}),
      },
    });
    if (!changed.ok) return void fields.showErrors(errorsByField(fieldErrors(changed.problem)));
    toast.done(say('engagements:form.changed'), () => void undo());
    onClose();
  };
  return (
    <PanelForm
      {...(kind === 'retainer' ? { text: say('engagements:form.signed') } : {})}
      submitLabel={say('common:do.save')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <TextField {...fields.of('title')} label={say('engagements:form.name')} autoFocus />
      <div className="hf-form-row">
        <MoneyField
          {...fields.of('hourlyRateMinor')}
          label={say('engagements:form.rate')}
          currency={currency}
        />
        {kind === 'pro-bono' && (
          <DateField {...fields.of('reviewOn')} label={say('engagements:form.review-on')} />
        )}
      </div>
      <ScopeFields values={fields.values} errors={fields.errors} set={fields.set} />
      {mayBound(engagement) && (
        <BenefitFields
          benefits={fields.values.benefits}
          startsOn={engagement.startsOn}
          error={fields.errors.benefits}
          onChange={(benefits) => fields.set('benefits', benefits)}
        />
      )}
    </PanelForm>
  );
}

/** What comes back for free work is agreed when it becomes active; an imported engagement may be given it once. */
function mayBound({ kind, state, imported, proBono }: Engagement): boolean {
  return kind === 'pro-bono' && (state === 'draft' || (imported && proBono === null));
}

function benefitRows({ proBono }: Engagement): readonly BenefitValues[] {
  return (proBono?.benefits ?? []).map((benefit, position) => ({ row: position + 1, ...benefit }));
}

function boundsOf({ proBono }: Engagement, benefits: readonly BenefitValues[]) {
  const cap = proBono?.capMinutesPerMonth;
  return { ...(cap === undefined ? {} : { capMinutesPerMonth: cap }), benefits: benefitsOf(benefits) };
}
