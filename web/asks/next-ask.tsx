import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Ask } from '../../contract/asks/asks.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { useHotkeys } from '../kit/hotkeys.ts';
import { Link } from '../kit/link.tsx';
import { Panel } from '../kit/page.tsx';
import { Key, Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { useNames } from '../work/engagements/use-names.ts';
import { ageWords } from './age.ts';
import { useOpenAsks } from './use-open-asks.ts';

/** Which ask waits next: one link, or the key n. */
export function NextAsk({ after }: { readonly after: Ask }) {
  const say = useText('asks-page');
  const navigate = useNavigate();
  const today = todayOf(usePractice());
  const { next, count, isPending } = useOpenAsks(after.id);
  const names = useNames(next ? [next] : []);
  const nextId = next?.id;
  const keys = useMemo(
    () =>
      nextId === undefined
        ? {}
        : { n: () => void navigate({ to: '/time/asks/$askId', params: { askId: nextId } }) },
    [nextId, navigate],
  );
  useHotkeys(keys);
  if (isPending) return null;
  if (!next) {
    return (
      <Box as="p" className="hf-ask-note" mt="1rem">
        {say('asks-page:next.none')} <Link to="/time/asks">{say('asks-page:all')}</Link>
      </Box>
    );
  }
  return (
    <Box mt="1rem">
      <Panel>
        <Box flow="row" justify="space-between" gap="0.5rem" mb="0.25rem" c="var(--hf-ink-soft)">
          <span className="hf-small">{say('asks-page:next.title', { count })}</span>
          <span className="hf-only-desk" aria-hidden>
            <Key>N</Key>
          </span>
        </Box>
        <Link
          to="/time/asks/$askId"
          params={{ askId: next.id }}
          aria-keyshortcuts="n"
          className="hf-asks-text"
        >
          {next.text}
        </Link>
        <div className="hf-small">
          <Soft>
            {names.clientOf(next.clientId)} · {ageWords(say, next.receivedOn, today)}
          </Soft>
        </div>
      </Panel>
    </Box>
  );
}
