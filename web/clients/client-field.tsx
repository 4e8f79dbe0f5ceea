import { useState } from 'react';
import { clients } from '../../contract/clients/clients.ts';
import { useCall } from '../api/use-call.ts';
import { useSettled } from '../api/use-settled.ts';
import type { FieldProps } from '../kit/fields.tsx';
import { SearchSelectField } from '../kit/search-select-field.tsx';
import { useText } from '../text/use-text.ts';

/** As many as one reads through; whoever is not among them types on. */
const SHOWN = 20;
const TYPING_MS = 150;

interface ClientFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (clientId: string | null) => void;
  readonly placeholder?: string;
  /** "No client" is an answer too. */
  readonly clearable?: boolean;
  /** The same, where the button that empties the field has words of its own. */
  readonly clearLabel?: string;
  readonly nothingFound?: string;
  /** One that cannot be chosen: the client itself. */
  readonly except?: string;
}

/** A client, found by what one types among however many there are. */
export function ClientField({
  clearable = false,
  clearLabel,
  nothingFound,
  except,
  ...field
}: ClientFieldProps) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), TYPING_MS);
  const query = { limit: SHOWN, ...(search === '' ? {} : { search }) };
  const found = useCall(clients.list, { query }, { keepPrevious: true });
  const id = field.value ?? '';
  const chosen = useCall(clients.get, { params: { id } }, { when: id !== '' });
  const people = (found.data?.items ?? []).filter((client) => client.id !== id && client.id !== except);
  const all = chosen.data && id !== '' ? [chosen.data, ...people] : people;
  return (
    <SearchSelectField
      {...field}
      options={all.map((client) => ({ value: client.id, label: client.name }))}
      onSearch={(text) => setTyped(text === chosen.data?.name ? '' : text)}
      nothingFound={nothingFound ?? say('common:nothing-found')}
      {...(clearLabel !== undefined || clearable ? { clearLabel: clearLabel ?? say('common:do.clear') } : {})}
    />
  );
}
