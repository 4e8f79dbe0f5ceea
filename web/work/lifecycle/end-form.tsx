import { engagements } from '../../../contract/work/engagements.ts';
import { Form } from '../../api/form.tsx';
import { todayOf, usePractice } from '../../api/use-session.ts';
import type { ActionProps } from '../engagements/action.ts';
import { useWording } from '../engagements/use-wording.ts';

/** Ends an engagement on a day; the words before the button say what that does to fees and entries. */
export function EndForm({ engagement, onClose }: ActionProps) {
  const { say, format } = useWording();
  const today = todayOf(usePractice());
  const { id, kind, startsOn, endsOn } = engagement;
  return (
    <Form
      route={engagements.end}
      params={{ id }}
      texts="engagements:end"
      values={{ on: endsOn ?? today }}
      text={say(kind === 'retainer' ? 'engagements:end.text' : 'engagements:end.other-text')}
      submit={say('engagements:end.submit')}
      done={(_, { on }) => say('engagements:end.done', { date: format.date(on, 'long') })}
      onClose={onClose}
    >
      {({ Field }) => <Field name="on" min={startsOn} autoFocus />}
    </Form>
  );
}
