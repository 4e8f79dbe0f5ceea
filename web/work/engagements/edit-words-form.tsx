import { type Engagement, engagements } from '../../../contract/work/engagements.ts';
import { Form } from '../../api/form.tsx';
import { useChange } from '../../api/use-change.ts';
import { FieldRow } from '../../kit/layout.tsx';
import { type BenefitValues, benefitsOf, linesOf } from '../terms/engagement-draft.ts';
import { BenefitFields } from '../terms/pro-bono-fields.tsx';
import { ScopeFields } from '../terms/scope-fields.tsx';
import type { ActionProps } from './action.ts';
import { useWording } from './use-wording.ts';

/** Edits the words of an engagement, its rate for work to come and its review date; a change can be taken back. */
export function EditWordsForm({ engagement, onClose }: ActionProps) {
  const { say } = useWording();
  const { id, kind, title, hourlyRateMinor, reviewOn, scope, currency } = engagement;
  const params = { id };
  const change = useChange(engagements.change);
  const start = {
    title,
    hourlyRateMinor,
    reviewOn,
    problem: scope?.problem ?? '',
    included: (scope?.included ?? []).join('\n'),
    excluded: (scope?.excluded ?? []).join('\n'),
    successCriteria: (scope?.successCriteria ?? []).join('\n'),
    benefits: benefitRows(engagement),
  };
  return (
    <Form
      route={engagements.change}
      params={params}
      texts="engagements:form"
      values={start}
      toBody={(values) => ({
        title: values.title,
        hourlyRateMinor: values.hourlyRateMinor,
        reviewOn: values.reviewOn,
        scope: {
          problem: values.problem,
          included: linesOf(values.included),
          excluded: linesOf(values.excluded),
          successCriteria: linesOf(values.successCriteria),
        },
        proBono: mayBound(engagement) ? boundsOf(engagement, values.benefits) : undefined,
      })}
      check={({ benefits }) =>
        benefits.some(({ expected, dueOn }) => expected.trim() === '' || dueOn === '')
          ? { benefits: say('common:problem.required') }
          : {}
      }
      text={kind === 'retainer' ? say('engagements:form.signed') : undefined}
      done={say('engagements:form.changed')}
      undo={() => change.run({ params, body: { title, hourlyRateMinor, reviewOn, scope } })}
      onClose={onClose}
    >
      {({ Field, values, errors, set }) => (
        <>
          <Field name="title" label={say('engagements:form.name')} autoFocus />
          <FieldRow>
            <Field name="hourlyRateMinor" label={say('engagements:form.rate')} currency={currency} />
            {kind === 'pro-bono' && <Field name="reviewOn" label={say('engagements:form.review-on')} />}
          </FieldRow>
          <ScopeFields values={values} errors={errors} set={set} />
          {mayBound(engagement) && (
            <BenefitFields
              benefits={values.benefits}
              startsOn={engagement.startsOn}
              error={errors.benefits}
              onChange={(benefits) => set('benefits', benefits)}
            />
          )}
        </>
      )}
    </Form>
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
  return { capMinutesPerMonth: proBono?.capMinutesPerMonth, benefits: benefitsOf(benefits) };
}
