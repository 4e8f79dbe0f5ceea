import type { FormEvent } from 'react';
import { libraryLinks } from '../../../contract/care/check-ins.ts';
import { fieldErrors } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Columns, Row, Stack } from '../../kit/layout.tsx';
import { Panel } from '../../kit/page.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import { isPageAddress, topicsIn } from './link-values.ts';

const EMPTY = { url: '', title: '', topics: '', note: '' };

/** Keeps a link worth sending. */
export function AddLink() {
  const say = useText('playbooks-page');
  const toast = useToast();
  const add = useChange(libraryLinks.add);
  const remove = useChange(libraryLinks.remove);
  const fields = useFields(EMPTY, ({ url, title }) => ({
    ...(isPageAddress(url) ? {} : { url: say('playbooks-page:links.url-error') }),
    ...(title.trim() === '' ? { title: say('common:problem.required') } : {}),
  }));
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const { url, title, topics, note } = fields.values;
    const said = note.trim();
    const body = { url: url.trim(), title, topics: topicsIn(topics), ...(said ? { note: said } : {}) };
    const added = await add.run({ body });
    if (!added.ok) return void fields.showErrors(fieldErrors(added.problem));
    fields.reset(EMPTY);
    const { id } = added.reply;
    toast.done(
      say('playbooks-page:links.added', { title: added.reply.title }),
      () => void remove.run({ params: { id } }),
    );
  };
  return (
    <Panel>
      <form noValidate aria-label={say('playbooks-page:links.add')} onSubmit={(event) => void keep(event)}>
        <Stack>
          {add.problem && <ProblemNotice problem={add.problem} />}
          <Columns least="22rem">
            <TextField
              label={say('playbooks-page:links.url')}
              type="url"
              autoComplete="off"
              {...fields.of('url')}
            />
            <TextField label={say('playbooks-page:links.name')} autoComplete="off" {...fields.of('title')} />
            <TextField label={say('playbooks-page:links.note')} autoComplete="off" {...fields.of('note')} />
            <TextField
              label={say('playbooks-page:links.topics')}
              placeholder={say('playbooks-page:links.topics-hint')}
              autoComplete="off"
              {...fields.of('topics')}
            />
          </Columns>
          <Row>
            <Button type="submit" busy={add.busy}>
              {say('playbooks-page:links.add')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
