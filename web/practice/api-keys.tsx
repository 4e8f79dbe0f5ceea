import { type FormEvent, useState } from 'react';
import { apiKeys } from '../../contract/practice/practices.ts';
import { Loaded } from '../api/loaded.tsx';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useAll } from '../api/use-list.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/fields.tsx';
import { Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { useFields } from '../kit/use-fields.ts';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { KeyList } from './key-list.tsx';
import { NewKey } from './new-key.tsx';

/** Keys for one's own programs. A secret is shown once, right after it was made. */
export function ApiKeys() {
  const say = useText('settings');
  const toast = useToast();
  const keys = useAll(apiKeys.list, { query: {} });
  const issue = useChange(apiKeys.issue);
  const revoke = useChange(apiKeys.revoke);
  const [secret, setSecret] = useState<string | null>(null);
  const fields = useFields({ name: '' }, (values) =>
    values.name.trim() === '' ? { name: say('common:problem.required') } : {},
  );
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const issued = await issue.run({ body: fields.values });
    if (!issued.ok) return void fields.showErrors(fieldErrors(issued.problem));
    setSecret(issued.reply.apiKey);
    fields.reset();
  };
  const undo = async (id: string, name: string) => {
    const revoked = await revoke.run({ params: { id } });
    if (revoked.ok) toast.done(say('settings:keys.revoked', { name }));
    else toast.failed(revoked.problem);
  };
  return (
    <Section title={say('settings:keys.title')} hint={say('settings:keys.hint')}>
      <Panel>
        <Stack>
          {issue.problem && <ProblemNotice problem={issue.problem} />}
          {secret && <NewKey secret={secret} onStored={() => setSecret(null)} />}
          <form className="hf-inline-form" noValidate onSubmit={(event) => void make(event)}>
            <TextField
              label={say('settings:keys.name')}
              placeholder={say('settings:keys.placeholder')}
              autoComplete="off"
              {...fields.of('name')}
            />
            <Button type="submit" busy={issue.busy}>
              {say('settings:keys.issue')}
            </Button>
          </form>
          <Loaded call={keys} lines={2}>
            {(items) =>
              items.length === 0 ? (
                <Soft>{say('settings:keys.empty')}</Soft>
              ) : (
                <KeyList keys={items} busy={revoke.busy} onRevoke={(id, name) => void undo(id, name)} />
              )
            }
          </Loaded>
        </Stack>
      </Panel>
    </Section>
  );
}
