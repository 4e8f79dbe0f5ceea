import type { z } from 'zod';
import type { ApiKey } from '../../contract/practice/practices.ts';
import { usePractice } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import './settings.css';

type Key = z.output<typeof ApiKey>;

interface KeyListProps {
  readonly keys: readonly Key[];
  readonly busy: boolean;
  readonly onRevoke: (id: string, name: string) => void;
}

/** The keys there are; revoked ones stay on record. */
export function KeyList({ keys, busy, onRevoke }: KeyListProps) {
  const say = useText('settings');
  return (
    <Box as="ul" className="hf-keys" plain m="0" p="0">
      {keys.map((key) => (
        <li key={key.id}>
          <div>
            <div>{key.name}</div>
            <Soft>
              <Origin of={key} />
            </Soft>
          </div>
          {key.revokedAt === null && (
            <Button
              look="danger"
              size="small"
              busy={busy}
              aria-label={say('settings:keys.revoke-key', { name: key.name })}
              onClick={() => onRevoke(key.id, key.name)}
            >
              {say('settings:keys.revoke')}
            </Button>
          )}
        </li>
      ))}
    </Box>
  );
}

function Origin({ of: key }: { readonly of: Key }) {
  const say = useText('settings');
  const format = useFormat();
  const { timeZone } = usePractice();
  const dated = (at: string) => format.instantDate(at, timeZone);
  const parts = [
    say('settings:keys.ends-with', { characters: key.lastCharacters }),
    say('settings:keys.issued', { date: dated(key.createdAt) }),
    ...(key.revokedAt ? [say('settings:keys.revoked-on', { date: dated(key.revokedAt) })] : []),
  ];
  return parts.join(' · ');
}
