import { Box } from '../../kit/box.tsx';
import './touchpoints.css';
import { useLocation } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { checkIns } from '../../../contract/care/check-ins.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { contractOf } from '../../api/body-schema.ts';
import { SchemaForm } from '../../api/form.tsx';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { useHotkeys } from '../../kit/hotkeys.ts';
import { CloseIcon, ContactIcon } from '../../kit/icons.ts';
import { Choices } from '../../kit/tabs.tsx';
import { Key } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { type Contacted, useLogTouchpoint } from './use-log-touchpoint.ts';

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
  const due = useCall(checkIns.list, { query: { clientId: client.id, limit: 20 } });
  const { log } = useLogTouchpoint();
  if (due.isPending) return null;
  const start: Contacted = {
    on: today,
    channel: due.data?.items[0]?.channel ?? 'email',
    direction: 'out',
    note: '',
  };
  return (
    <SchemaForm
      contract={contractOf(touchpoints.record)}
      texts="playbooks-page:touch"
      values={start}
      send={async (contact) => {
        if (await log(client, contact as Contacted)) onClose();
        return undefined;
      }}
      onDone={() => undefined}
      onClose={onClose}
      quick
      label={say('playbooks-page:touch.form')}
      layout="own"
      className="hf-log-line"
    >
      {({ Field, values, set, busy }) => (
        <>
          <Field name="on" max={today} />
          <Field name="channel" optionTexts="common:channel" />
          <Choices
            label={say('playbooks-page:touch.direction')}
            value={values.direction ?? 'out'}
            onChange={(direction) => set('direction', direction)}
            choices={[
              { value: 'out', label: say('playbooks-page:touch.out') },
              { value: 'in', label: say('playbooks-page:touch.in') },
            ]}
          />
          <Field name="note" autoComplete="off" autoFocus />
          <Box flow="row" gap="0.25rem" align="center">
            <Button type="submit" look="primary" busy={busy}>
              {say('playbooks-page:touch.record')}
            </Button>
            <IconButton label={say('common:do.close')} icon={<CloseIcon size={18} />} onClick={onClose} />
          </Box>
        </>
      )}
    </SchemaForm>
  );
}
