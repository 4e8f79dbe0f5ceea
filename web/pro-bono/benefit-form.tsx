import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { Form } from '../api/form.tsx';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
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
  const today = todayOf(usePractice());
  const change = useChange(benefitRoutes.changeBenefit);
  const before: BenefitValues = {
    kind: benefit?.kind ?? 'testimonial',
    expected: benefit?.expected ?? '',
    dueOn: benefit?.dueOn ?? daysAfter(today, DAYS_TO_BEGIN_WITH),
  };
  // What was promised stays on record, so that the way back from adding it is to do without it.
  const back = benefit ? before : { waived: true };
  return (
    <Form
      route={benefit ? benefitRoutes.changeBenefit : benefitRoutes.promise}
      params={{ id: (benefit ?? engagement).id }}
      texts="pro-bono-page:benefit-form"
      values={before}
      submit={benefit ? say('common:do.save') : say('pro-bono-page:benefit-form.add')}
      done={({ expected }) =>
        benefit
          ? say('pro-bono-page:benefit-form.changed')
          : say('pro-bono-page:benefit-form.added', { expected })
      }
      undo={({ id }) => change.run({ params: { id }, body: back })}
      onClose={onClose}
    >
      {({ Field }) => (
        <>
          <Field name="kind" label={say('engagements:form.benefit-kind')} optionTexts="engagements:benefit" />
          <Field
            name="expected"
            as="lines"
            label={say('engagements:form.benefit-expected')}
            rows={2}
            autoFocus
          />
          <Field name="dueOn" label={say('engagements:form.benefit-due')} />
        </>
      )}
    </Form>
  );
}
