import { useNavigate } from '@tanstack/react-router';
import { clients } from '../../contract/clients/clients.ts';
import { Form } from '../api/form.tsx';
import { useChange } from '../api/use-change.ts';
import { AddIcon } from '../kit/icons.ts';
import { useText } from '../text/use-text.ts';

/** A name and Enter: that is all a client needs. `name` is what the capture line did not find. */
export function AddClient({ name }: { readonly name: string }) {
  const say = useText('clients');
  const navigate = useNavigate();
  const change = useChange(clients.change);
  return (
    <Form
      route={clients.add}
      texts="clients:add"
      values={{ name: name.trim() }}
      layout="inline"
      submit={say('clients:add.button')}
      icon={<AddIcon size={16} />}
      done={(added) => say('clients:add.done', { name: added.name })}
      undo={({ id }) => change.run({ params: { id }, body: { archived: true } })}
      onDone={({ id }) => navigate({ to: '/clients/$clientId', params: { clientId: id } })}
    >
      {({ Field }) => <Field name="name" autoComplete="off" autoFocus={name !== ''} />}
    </Form>
  );
}
