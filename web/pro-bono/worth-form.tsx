import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import { Form } from '../api/form.tsx';
import { useText } from '../text/use-text.ts';

interface WorthFormProps {
  readonly benefit: PromisedBenefit;
  readonly onClose: () => void;
}

/** What a benefit turned out to be worth: often known only long after it came. */
export function WorthForm({ benefit, onClose }: WorthFormProps) {
  const say = useText('pro-bono-page');
  const { id, worthMinor, expected, currency } = benefit;
  return (
    <Form
      route={benefitRoutes.changeBenefit}
      params={{ id }}
      texts="pro-bono-page:benefit-form"
      values={{ worthMinor }}
      text={expected}
      done={say('pro-bono-page:benefit-form.changed')}
      undo
      onClose={onClose}
    >
      {({ Field }) => <Field name="worthMinor" currency={currency} autoFocus />}
    </Form>
  );
}
