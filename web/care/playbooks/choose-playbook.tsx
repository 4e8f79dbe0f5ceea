import './playbooks.css';
import { playbooks } from '../../../contract/care/playbooks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { FormPanel } from '../../api/form.tsx';
import { useChange } from '../../api/use-change.ts';
import { CheckField } from '../../kit/fields.tsx';
import { useText } from '../../text/use-text.ts';
import { CadenceFields } from './cadence-fields.tsx';
import { type CadenceRow, rowsOf } from './playbook-values.ts';
import { useCadenceWords } from './use-cadence-words.ts';
import type { Handling } from './use-client-playbook.ts';

interface ChoosePlaybookProps {
  readonly client: Client;
  readonly handling: Handling;
  readonly onClose: () => void;
}

interface Chosen {
  readonly playbook: string;
  /** Null for the playbook's own check-ins. */
  readonly cadence: readonly CadenceRow[] | null;
}

const NONE = 'none';

/** Which playbook a client is handled by, and check-ins of its own where the playbook's do not fit. */
export function ChoosePlaybook({ client, handling, onClose }: ChoosePlaybookProps) {
  const say = useText('playbooks-page');
  const everyWords = useCadenceWords();
  const decide = useChange(playbooks.decide);
  const params = { id: client.id };
  const { all, playbook, ownCadence } = handling;
  const start: Chosen = { playbook: playbook?.key ?? NONE, cadence: ownCadence && rowsOf(ownCadence) };
  const choices = all.map(({ key, name, cadence }) => ({
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
  const chosenOf = (values: Chosen) => all.find(({ key }) => key === values.playbook);
  return (
    <FormPanel
      open
      title={say('playbooks-page:client.panel', { client: client.name })}
      route={playbooks.decide}
      params={params}
      texts="playbooks-page:client"
      values={start}
      toBody={(values) => ({
        playbook: chosenOf(values)?.key ?? null,
        cadence: chosenOf(values) ? values.cadence : null,
      })}
      done={(_, values) => {
        const name = chosenOf(values)?.name;
        return name === undefined
          ? say('playbooks-page:client.decided-none', { client: client.name })
          : say('playbooks-page:client.decided', { client: client.name, name });
      }}
      undo={() =>
        decide.run({
          params,
          body: { playbook: playbook?.key ?? null, cadence: ownCadence && [...ownCadence] },
        })
      }
      onClose={onClose}
    >
      {({ Field, values, errors, set }) => {
        const chosen = chosenOf(values);
        return (
          <>
            <Field name="playbook" as="radio" options={[...choices, none]} />
            {chosen && (
              <CheckField
                label={say('playbooks-page:client.own-cadence')}
                hint={say('playbooks-page:client.own-cadence-hint')}
                checked={values.cadence !== null}
                onChange={(isOwn) => set('cadence', isOwn ? rowsOf(chosen.cadence) : null)}
              />
            )}
            {chosen && values.cadence && (
              <CadenceFields
                rows={values.cadence}
                onChange={(rows) => set('cadence', rows)}
                isChecked={errors.cadence !== undefined}
              />
            )}
          </>
        );
      }}
    </FormPanel>
  );
}
