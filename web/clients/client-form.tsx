import { type Client, clients } from '../../contract/clients/clients.ts';
import { FormPanel } from '../api/form.tsx';
import { usePractice } from '../api/use-session.ts';
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
  const minutes = usePractice().giftMinutesPerMonth;
  const { id, name, email, language, referredByClientId, giftMinutesPerMonth } = client;
  return (
    <FormPanel
      title={say('clients:form.title', { name })}
      open={open}
      width="small"
      route={clients.change}
      params={{ id }}
      texts="clients:form"
      values={{ name, email, language, referredByClientId, giftMinutesPerMonth }}
      done={say('common:saved')}
      undo
      onClose={onClose}
    >
      {({ Field, of }) => (
        <>
          <Field name="name" autoFocus />
          <Field name="email" />
          <Field name="language" options={languageChoices} />
          <ClientField
            {...of('referredByClientId')}
            label={say('clients:form.referredByClientId')}
            hint={say('clients:form.referredByClientId-hint')}
            placeholder={say('clients:form.referredByClientId-placeholder')}
            clearable
            except={id}
          />
          <Field name="giftMinutesPerMonth" words={{ minutes }} placeholder={String(minutes)} />
        </>
      )}
    </FormPanel>
  );
}
