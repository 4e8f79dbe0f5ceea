import './playbooks.css';
import { type FormEvent, useState } from 'react';
import type { Client } from '../../../contract/clients/clients.ts';
import { Button } from '../../kit/button.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { CheckField } from '../../kit/fields.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { useText } from '../../text/use-text.ts';
import { CadenceFields } from './cadence-fields.tsx';
import { type CadenceRow, cadenceOf, rowsOf } from './playbook-values.ts';
import { useCadenceWords } from './use-cadence-words.ts';
import { type Handling, useDecidePlaybook } from './use-client-playbook.ts';

interface ChoosePlaybookProps {
  readonly client: Client;
  readonly handling: Handling;
  readonly onClose: () => void;
}

const NONE = 'none';

/** Which playbook a client is handled by, and check-ins of its own where the playbook's do not fit. */
export function ChoosePlaybook({ client, handling, onClose }: ChoosePlaybookProps) {
  const say = useText('playbooks-page');
  const everyWords = useCadenceWords();
  const { decide, busy } = useDecidePlaybook(client, handling);
  const [chosen, setChosen] = useState<string>(handling.playbook?.key ?? NONE);
  const [own, setOwn] = useState<readonly CadenceRow[] | null>(
    handling.ownCadence && rowsOf(handling.ownCadence),
  );
  const [isChecked, setChecked] = useState(false);
  const playbook = handling.all.find(({ key }) => key === chosen) ?? null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const cadence = playbook && own ? cadenceOf(own) : null;
    if (playbook && own && cadence === null) return;
    if (await decide({ playbook, cadence })) onClose();
  };
  const options = handling.all.map(({ key, name, cadence }) => ({
    value: key,
    label: name,
    hint:
      cadence.length === 0 ? say('playbooks-page:sheet.cadence-none') : cadence.map(everyWords).join(', '),
  }));
  const none = {
    value: NONE,
    label: say('playbooks-page:client.no-playbook'),
    hint: say('playbooks-page:client.no-playbook-hint'),
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={say('playbooks-page:client.panel', { client: client.name })}
      closeLabel={say('common:do.close')}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack>
          <RadioField
            label={say('playbooks-page:client.playbook')}
            value={chosen}
            onChange={setChosen}
            options={[...options, none]}
          />
          {playbook && (
            <CheckField
              label={say('playbooks-page:client.own-cadence')}
              hint={say('playbooks-page:client.own-cadence-hint')}
              checked={own !== null}
              onChange={(isOwn) => setOwn(isOwn ? rowsOf(playbook.cadence) : null)}
            />
          )}
          {playbook && own && <CadenceFields rows={own} onChange={setOwn} isChecked={isChecked} />}
          <Row>
            <Button type="submit" look="primary" busy={busy}>
              {say('common:do.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </SidePanel>
  );
}
