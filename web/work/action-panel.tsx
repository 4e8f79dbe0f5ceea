import { SidePanel } from '../kit/dialog.tsx';
import type { Action, ActionProps } from './engagements/action.ts';
import { ApproveForm } from './engagements/approve-form.tsx';
import { EditWordsForm } from './engagements/edit-words-form.tsx';
import { useWording } from './engagements/use-wording.ts';
import { ChangeTermsForm } from './lifecycle/change-terms-form.tsx';
import { EndForm } from './lifecycle/end-form.tsx';
import { OverrideForm } from './lifecycle/override-form.tsx';
import { PauseForm } from './lifecycle/pause-form.tsx';
import { TopUpForm } from './lifecycle/top-up-form.tsx';

interface ActionPanelProps extends ActionProps {
  readonly action: Action | null;
}

const forms = {
  edit: EditWordsForm,
  'top-up': TopUpForm,
  terms: ChangeTermsForm,
  pause: PauseForm,
  approve: ApproveForm,
  end: EndForm,
  override: OverrideForm,
} as const;

const titles = {
  edit: 'engagements:form.edit-title',
  'top-up': 'engagements:top-up.title',
  terms: 'engagements:terms.title',
  pause: 'engagements:pause.title',
  approve: 'engagements:approve.title',
  end: 'engagements:end.title',
  override: 'engagements:page.override-title',
} as const;

/** The form of the action that was chosen, beside the page, so that its numbers stay in view. */
export function ActionPanel({ action, ...props }: ActionPanelProps) {
  const { say } = useWording();
  const Form = action && forms[action];
  return (
    <SidePanel
      open={action !== null}
      onClose={props.onClose}
      title={action ? say(titles[action]) : ''}
      closeLabel={say('common:do.close')}
    >
      {Form && <Form {...props} />}
    </SidePanel>
  );
}
