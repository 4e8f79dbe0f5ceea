import type { FormEvent } from 'react';
import { type Client, clients } from '../../contract/clients/clients.ts';
import { isLanguage } from '../../locales/languages.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { SidePanel } from '../kit/dialog.tsx';
import { SelectField, TextField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { NumberField } from '../kit/number-fields.tsx';
import { useFields } from '../kit/use-fields.ts';
import { languageChoices } from '../text/languages.ts';
import { useText } from '../text/use-text.ts';
import { ClientField } from './client-field.tsx';

interface ClientFormProps {
  readonly client: Client;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ClientForm({ client, open, onClose }: ClientFormProps) {
  const say = useText('clients');
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title={say('clients:form.title', { name: client.name })}
      closeLabel={say('common:do.close')}
      size="small"
    >
      <Form client={client} onClose={onClose} />
    </SidePanel>
  );
}

interface Values {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly referredByClientId: string | null;
  readonly giftMinutesPerMonth: number | null;
}

const valuesOf = (client: Client): Values => ({
  name: client.name,
  email: client.email ?? '',
  language: client.language ?? '',
  referredByClientId: client.referredByClientId,
  giftMinutesPerMonth: client.giftMinutesPerMonth,
});

/** The same values as the API takes them: what is empty is null. */
const bodyOf = ({ email, language, ...values }: Values) => ({
  ...values,
  email: email === '' ? null : email,
  language: isLanguage(language) ? language : null,
});

function Form({ client, onClose }: Omit<ClientFormProps, 'open'>) {
  const say = useText('clients');
  const toast = useToast();
  const practice = usePractice();
  const change = useChange(clients.change);
  const before = valuesOf(client);
  const fields = useFields<Values>(before, (values) => ({
    ...(values.name.trim() === '' ? { name: say('common:problem.required') } : {}),
    ...(values.email !== '' && !values.email.includes('@') ? { email: say('common:problem.email') } : {}),
  }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const params = { id: client.id };
    const saved = await change.run({ params, body: bodyOf(fields.values) });
    if (!saved.ok) return void fields.showErrors(fieldErrors(saved.problem));
    onClose();
    toast.done(say('common:saved'), () => void change.run({ params, body: bodyOf(before) }));
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        {change.problem && <ProblemNotice problem={change.problem} />}
        <TextField label={say('clients:form.name')} required autoFocus {...fields.of('name')} />
        <TextField label={say('clients:form.email')} type="email" {...fields.of('email')} />
        <SelectField
          label={say('clients:form.language')}
          hint={say('clients:form.language-hint')}
          options={[{ value: '', label: say('clients:form.as-practice') }, ...languageChoices]}
          {...fields.of('language')}
        />
        <ClientField
          label={say('clients:form.referred')}
          hint={say('clients:form.referred-hint')}
          placeholder={say('clients:form.nobody')}
          clearable
          except={client.id}
          {...fields.of('referredByClientId')}
        />
        <NumberField
          label={say('clients:form.gifts')}
          hint={say('clients:form.gifts-hint', { minutes: practice.giftMinutesPerMonth })}
          unit={say('clients:form.minutes')}
          placeholder={String(practice.giftMinutesPerMonth)}
          {...fields.of('giftMinutesPerMonth')}
        />
        <Row>
          <Button type="submit" look="primary" busy={change.busy}>
            {say('common:do.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say('common:do.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
