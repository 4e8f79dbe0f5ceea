import { engagements } from '../../../contract/work/engagements.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { useToast } from '../../api/use-toast.ts';
import { DateField } from '../../kit/fields.tsx';
import { useFields } from '../../kit/use-fields.ts';
import type { ActionProps } from '../engagements/action.ts';
import { useWording } from '../engagements/use-wording.ts';

/** Ends an engagement on a day; the words before the button say what that does to fees and entries. */
export function EndForm({ engagement, onClose }: ActionProps) {
  const { say, format } = useWording();
  const toast = useToast();
  const change = useChange(engagements.end);
  const today = todayOf(usePractice());
  const fields = useFields({ on: engagement.endsOn ?? today }, ({ on }) =>
    on === '' ? { on: say('engagements:form-error.date') } : {},
  );
  const submit = async () => {
    if (!fields.check()) return;
    const { on } = fields.values;
    const ended = await change.run({ params: { id: engagement.id }, body: { on } });
    if (!ended.ok) return void fields.showErrors(fieldErrors(ended.problem));
    toast.done(say('engagements:end.done', { date: format.date(on, 'long') }));
    onClose();
  };
  return (
    <PanelForm
      text={engagement.kind === 'retainer' ? say('engagements:end.text') : say('engagements:end.other-text')}
      submitLabel={say('engagements:end.submit')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <DateField {...fields.of('on')} label={say('engagements:end.on')} min={engagement.startsOn} autoFocus />
    </PanelForm>
  );
}
