import { useState } from 'react';
import { engagements } from '../../../contract/work/engagements.ts';
import { useCall } from '../../api/use-call.ts';
import { useSettled } from '../../api/use-settled.ts';
import type { FieldProps } from '../../kit/fields.tsx';
import { SearchSelectField } from '../../kit/search-select-field.tsx';
import { useText } from '../../text/use-text.ts';

/** As many as one reads through; whatever is not among them is found by typing on. */
const SHOWN = 20;
const TYPING_MS = 150;

/** Something under way, found by its title or its client's name, to begin with at once: nothing stays chosen. */
export function ActiveEngagementField({
  onChoose,
  ...field
}: FieldProps & { readonly onChoose: (engagementId: string) => void }) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), TYPING_MS);
  const query = { state: 'active', limit: SHOWN, ...(search === '' ? {} : { search }) } as const;
  const found = useCall(engagements.list, { query }, { keepPrevious: true });
  return (
    <SearchSelectField
      {...field}
      value={null}
      onChange={(id) => id && onChoose(id)}
      options={(found.data?.items ?? []).map(({ id, title, clientName }) => ({
        value: id,
        label: `${clientName} · ${title}`,
      }))}
      onSearch={setTyped}
      nothingFound={say('common:nothing-found')}
    />
  );
}
