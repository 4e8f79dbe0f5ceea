import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { Benefit } from '../../contract/work/terms.ts';
import { PanelForm } from '../api/panel-form.tsx';
import { fieldErrors } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { DateField, SelectField, TextAreaField } from '../kit/fields.tsx';
import { useFields } from '../kit/use-fields.ts';
import { daysAfter } from '../text/dates.ts';
import { useText } from '../text/use-text.ts';

interface BenefitFormProps {
  readonly engagement: Engagement;
  /** Null while something new is promised. */
  readonly benefit: PromisedBenefit | null;
  readonly onClose: () => void;
}

const DAYS_TO_BEGIN_WITH = 60;

interface BenefitValues {
  readonly kind: PromisedBenefit['kind'];
  readonly expected: string;
  readonly dueOn: string;
}

/** What a free client promises in return, and by when; a change can be taken back. */
export function BenefitForm({ engagement, benefit, onClose }: BenefitFormProps) {
  const say = useText('pro-bono-page', 'engagements');
  const toast = useToast();
  const today = todayOf(usePractice());
  const promise = useChange(benefitRoutes.promise);
  const change = useChange(benefitRoutes.changeBenefit);
  const before: BenefitValues = {
    kind: benefit?.kind ?? 'testimonial',
    expected: benefit?.expected ?? '',
    dueOn: benefit?.dueOn ?? daysAfter(today, DAYS_TO_BEGIN_WITH),
  };
  const fields = useFields<BenefitValues>(before, ({ expected, dueOn }) => ({
    ...(expected.trim() === '' ? { expected: say('engagements:form-error.required') } : {}),
    ...(dueOn === '' ? { dueOn: say('engagements:form-error.date') } : {}),
  }));
  const submit = async () => {
    if (!fields.check()) return;
    const body = { ...fields.values, expected: fields.values.expected.trim() };
    const done = benefit
      ? await change.run({ params: { id: benefit.id }, body })
      : await promise.run({ params: { id: engagement.id }, body });
    if (!done.ok) return void fields.showErrors(fieldErrors(done.problem));
    const { id, expected } = done.reply;
    // What was promised stays on record, so that the way back from adding it is to do without it.
    const back = benefit ? before : { waived: true };
    toast.done(
      benefit
        ? say('pro-bono-page:benefit-form.changed')
        : say('pro-bono-page:benefit-form.added', { expected }),
      () => void change.run({ params: { id }, body: back }),
    );
    onClose();
  };
  return (
    <PanelForm
      submitLabel={benefit ? say('common:do.save') : say('pro-bono-page:benefit-form.add')}
      onSubmit={submit}
      onCancel={onClose}
      busy={promise.busy || change.busy}
      problem={promise.problem ?? change.problem}
    >
      <SelectField
        {...fields.of('kind')}
        onChange={(kind) => fields.set('kind', kind as BenefitValues['kind'])}
        label={say('engagements:form.benefit-kind')}
        options={Benefit.shape.kind.options.map((kind) => ({
          value: kind,
          label: say(`engagements:benefit.${kind}`),
        }))}
      />
      <TextAreaField
        {...fields.of('expected')}
        label={say('engagements:form.benefit-expected')}
        rows={2}
        autoFocus
      />
      <DateField {...fields.of('dueOn')} label={say('engagements:form.benefit-due')} />
    </PanelForm>
  );
}
