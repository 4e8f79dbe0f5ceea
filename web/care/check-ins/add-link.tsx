import { libraryLinks } from '../../../contract/care/check-ins.ts';
import { Form } from '../../api/form.tsx';
import { useChange } from '../../api/use-change.ts';
import { Columns } from '../../kit/layout.tsx';
import { Panel } from '../../kit/page.tsx';
import { useText } from '../../text/use-text.ts';
import { topicsIn } from './link-values.ts';

/** Keeps a link worth sending. */
export function AddLink() {
  const say = useText('playbooks-page');
  const remove = useChange(libraryLinks.remove);
  return (
    <Panel>
      <Form
        route={libraryLinks.add}
        texts="playbooks-page:links"
        values={{ url: '', title: '', note: '', topics: '' }}
        toBody={({ url, topics, ...link }) => ({ ...link, url: url.trim(), topics: topicsIn(topics) })}
        label={say('playbooks-page:links.add')}
        submit={say('playbooks-page:links.add')}
        look="plain"
        done={({ title }) => say('playbooks-page:links.added', { title })}
        undo={({ id }) => remove.run({ params: { id } })}
        onDone={(_, { reset }) => reset()}
      >
        {({ Field }) => (
          <Columns least="22rem">
            <Field name="url" autoComplete="off" />
            <Field name="title" autoComplete="off" />
            <Field name="note" autoComplete="off" />
            <Field name="topics" autoComplete="off" />
          </Columns>
        )}
      </Form>
    </Panel>
  );
}
