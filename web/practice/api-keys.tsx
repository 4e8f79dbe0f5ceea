import { useState } from 'react';
import { apiKeys } from '../../contract/practice/practices.ts';
import { Form } from '../api/form.tsx';
import { Loaded } from '../api/loaded.tsx';
import { useChange } from '../api/use-change.ts';
import { useAll } from '../api/use-list.ts';
import { useToast } from '../api/use-toast.ts';
import { Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { KeyList } from './key-list.tsx';
import { NewKey } from './new-key.tsx';

/** Keys for one's own programs. A secret is shown once, right after it was made. */
export function ApiKeys() {
  const say = useText('settings');
  const toast = useToast();
  const keys = useAll(apiKeys.list, { query: {} });
  const revoke = useChange(apiKeys.revoke);
  const [secret, setSecret] = useState<string | null>(null);
  const revokeKey = async (id: string, name: string) => {
    const revoked = await revoke.run({ params: { id } });
    if (revoked.ok) toast.done(say('settings:keys.revoked', { name }));
    else toast.failed(revoked.problem);
  };
  return (
    <Section title={say('settings:keys.title')} hint={say('settings:keys.hint')}>
      <Panel>
        <Stack>
          {secret && <NewKey secret={secret} onStored={() => setSecret(null)} />}
          <Form
            route={apiKeys.issue}
            texts="settings:keys"
            values={{ name: '' }}
            layout="inline"
            look="plain"
            submit={say('settings:keys.issue')}
            onDone={({ apiKey }, { reset }) => {
              setSecret(apiKey);
              reset();
            }}
          >
            {({ Field }) => <Field name="name" autoComplete="off" />}
          </Form>
          <Loaded call={keys} lines={2}>
            {(items) =>
              items.length === 0 ? (
                <Soft>{say('settings:keys.empty')}</Soft>
              ) : (
                <KeyList keys={items} busy={revoke.busy} onRevoke={(id, name) => void revokeKey(id, name)} />
              )
            }
          </Loaded>
        </Stack>
      </Panel>
    </Section>
  );
}
