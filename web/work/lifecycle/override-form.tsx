import { engagements } from '../../../contract/work/engagements.ts';
import { Form } from '../../api/form.tsx';
import type { ActionProps } from '../engagements/action.ts';
import { useWording } from '../engagements/use-wording.ts';

/** Activates past a limit of pro bono work, with a written reason that stays visible. */
export function OverrideForm({ engagement, onClose }: ActionProps) {
  const { say } = useWording();
  return (
    <Form
      route={engagements.activate}
      params={{ id: engagement.id }}
      texts="engagements:override"
      values={{ because: '' }}
      toBody={(override) => ({ override })}
      submit={say('engagements:page.override-title')}
      done={say('engagements:page.activated')}
      onClose={onClose}
    >
      {({ Field }) => <Field name="because" as="lines" autoFocus />}
    </Form>
  );
}
