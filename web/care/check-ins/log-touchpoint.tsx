import './touchpoints.css';
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { checkIns } from '../../../contract/care/check-ins.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { Channel } from '../../../contract/shapes.ts';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { useHotkeys } from '../../kit/hotkeys.ts';
import { CloseIcon, ContactIcon } from '../../kit/icons.ts';
import { Choices } from '../../kit/tabs.tsx';
import { Key } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { type Contacted, useLogTouchpoint } from './use-log-touchpoint.ts';

type Direction = 'out' | 'in';

/** A contact logged in one line; the key `t` opens the line, with the note first: date and channel are mostly those of the check-in that is next. */
export function LogTouchpoint({ client }: { readonly client: Client }) {
  const say = useText('playbooks-page');
  // Today leads here, to write down what it asked for.
  const [open, setOpen] = useState(useLocation().hash === 'touchpoints');
  const keys = useMemo(() => ({ t: () => setOpen(true) }), []);
  useHotkeys(keys);
  if (open) return <Line client={client} onClose={() => setOpen(false)} />;
  return (
    <div className="hf-log-button">
      <Button size="small" icon={<ContactIcon size={16} />} onClick={() => setOpen(true)}>
        {say('playbooks-page:touch.log')} <Key>t</Key>
      </Button>
    </div>
  );
}

function Line({ client, onClose }: { readonly client: Client; readonly onClose: () => void }) {
  const say = useText('playbooks-page');
  const today = todayOf(usePractice());
  const [on, setOn] = useState(today);
  const due = useCall(checkIns.list, { query: { clientId: client.id, limit: 20 } });
  const [chosen, setChannel] = useState<Contacted['channel'] | null>(null);
  const channel = chosen ?? due.data?.items[0]?.channel ?? 'email';
  const [direction, setDirection] = useState<Direction>('out');
  const [note, setNote] = useState('');
  const { log, busy } = useLogTouchpoint();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = note.trim();
    if (await log(client, { on, channel, direction, ...(said ? { note: said } : {}) })) onClose();
  };
  const label = say('playbooks-page:touch.form');
  return (
    <form
      className="hf-log-line"
      noValidate
      aria-label={label}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <DateField label={say('playbooks-page:touch.on')} value={on} onChange={setOn} max={today} />
      <SelectField
        label={say('playbooks-page:touch.channel')}
        value={channel}
        options={Channel.options.map((value) => ({ value, label: say(`common:channel.${value}`) }))}
        onChange={(value) => setChannel(Channel.parse(value))}
      />
      <Choices<Direction>
        label={say('playbooks-page:touch.direction')}
        value={direction}
        onChange={setDirection}
        choices={[
          { value: 'out', label: say('playbooks-page:touch.out') },
          { value: 'in', label: say('playbooks-page:touch.in') },
        ]}
      />
      <TextField
        ref={first}
        label={say('playbooks-page:touch.note')}
        placeholder={say('playbooks-page:touch.note-placeholder')}
        value={note}
        onChange={setNote}
        autoComplete="off"
      />
      <div className="hf-log-actions">
        <Button type="submit" look="primary" busy={busy}>
          {say('playbooks-page:touch.record')}
        </Button>
        <IconButton label={say('common:do.close')} icon={<CloseIcon size={18} />} onClick={onClose} />
      </div>
    </form>
  );
}
