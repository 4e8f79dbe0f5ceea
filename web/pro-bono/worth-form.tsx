import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import { PanelForm } from '../api/panel-form.tsx';
import { fieldErrors } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { MoneyField } from '../kit/number-fields.tsx';
import { useFields } from '../kit/use-fields.ts';
import { useText } from '../text/use-text.ts';

interface WorthFormProps {
  readonly benefit: PromisedBenefit;
  readonly onClose: () => void;
}

/** What a benefit turned out to be worth: often known only long after it came. */
export function WorthForm({ benefit, onClose }: WorthFormProps) {
  const say = useText('pro-bono-page');
  const toast = useToast();
  const change = useChange(benefitRoutes.changeBenefit);
  const params = { id: benefit.id };
  const { worthMinor } = benefit;
  const fields = useFields({ worthMinor });
  const submit = async () => {
    const changed = await change.run({ params, body: fields.values });
    if (!changed.ok) return void fields.showErrors(fieldErrors(changed.problem));
    toast.done(
      say('pro-bono-page:benefit-form.changed'),
      () => void change.run({ params, body: { worthMinor } }),
    );
    onClose();
  };
  return (
    <PanelForm
      text={benefit.expected}
      submitLabel={say('common:do.save')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem?.code === 'invalid-input' ? null : change.problem}
    >
      <MoneyField
        {...fields.of('worthMinor')}
        currency={benefit.currency}
        label={say('pro-bono-page:benefit-form.worth')}
        hint={say('pro-bono-page:benefit-form.worth-hint')}
        autoFocus
      />
    </PanelForm>
  );
}
