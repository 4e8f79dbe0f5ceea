import { engagements } from '../../../contract/work/engagements.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { TextAreaField } from '../../kit/fields.tsx';
import { useFields } from '../../kit/use-fields.ts';
import type { ActionProps } from '../engagements/action.ts';
import { useWording } from '../engagements/use-wording.ts';

/** Activates past a limit of pro bono work, with a written reason that stays visible. */
export function OverrideForm({ engagement, onClose }: ActionProps) {
  const { say } = useWording();
  const toast = useToast();
  const activate = useChange(engagements.activate);
  const fields = useFields({ because: '' }, ({ because }) =>
    because.trim() === '' ? { because: say('engagements:form-error.required') } : {},
  );
  const submit = async () => {
    if (!fields.check()) return;
    const because = fields.values.because.trim();
    const activated = await activate.run({ params: { id: engagement.id }, body: { override: { because } } });
    if (!activated.ok) return;
    toast.done(say('engagements:page.activated'));
    onClose();
  };
  return (
    <PanelForm
      submitLabel={say('engagements:page.override-title')}
      onSubmit={submit}
      onCancel={onClose}
      busy={activate.busy}
      problem={activate.problem}
    >
      <TextAreaField
        {...fields.of('because')}
        label={say('engagements:page.override-because')}
        hint={say('engagements:page.override-hint')}
        autoFocus
      />
    </PanelForm>
  );
}
