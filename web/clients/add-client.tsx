import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { clients } from '../../contract/clients/clients.ts';
import { fieldErrors } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/fields.tsx';
import { AddIcon } from '../kit/icons.ts';
import { useText } from '../text/use-text.ts';

/** A name and Enter: that is all a client needs. `name` is what the capture line did not find. */
export function AddClient({ name: given }: { readonly name: string }) {
  const say = useText('clients');
  const navigate = useNavigate();
  const toast = useToast();
  const [name, setName] = useState(given.trim());
  const [missing, setMissing] = useState(false);
  const { run, busy, problem, forget } = useChange(clients.add);
  const undo = useChange(clients.change);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setMissing(true);
    const added = await run({ body: { name } });
    if (!added.ok) return;
    const { id } = added.reply;
    toast.done(say('clients:add.done', { name: added.reply.name }), () => {
      void undo.run({ params: { id }, body: { archived: true } });
    });
    await navigate({ to: '/clients/$clientId', params: { clientId: id } });
  };
  const error = missing
    ? say('clients:add.needed')
    : problem && (fieldErrors(problem).name ?? (problem.detail || say('common:problem.offline')));
  return (
    <form className="hf-inline-form" onSubmit={(event) => void add(event)}>
      <TextField
        label={say('clients:add.label')}
        placeholder={say('clients:add.placeholder')}
        value={name}
        autoComplete="off"
        autoFocus={given !== ''}
        error={error}
        onChange={(next) => {
          setName(next);
          setMissing(false);
          if (problem) forget();
        }}
      />
      <Button type="submit" look="primary" busy={busy} icon={<AddIcon size={16} />}>
        {say('clients:add.button')}
      </Button>
    </form>
  );
}
