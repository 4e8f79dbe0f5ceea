import { useNavigate } from '@tanstack/react-router';
import { practices } from '../../contract/practice/practices.ts';
import { useChange } from '../api/use-change.ts';
import { useMayCall, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { useText } from '../text/use-text.ts';

/** Says that all of this is invented, and offers to begin for real: one click wipes it. */
export function DemoBanner() {
  const say = useText();
  const practice = usePractice();
  const navigate = useNavigate();
  const toast = useToast();
  const { run, busy } = useChange(practices.wipeDemo);
  const mayWipe = useMayCall(practices.wipeDemo);
  if (!practice.isDemo) return null;
  const begin = async () => {
    await navigate({ to: '/start' });
    const wiped = await run({});
    if (!wiped.ok) toast.failed(wiped.problem);
  };
  return (
    <aside className="hf-demo" aria-label={say('common:demo.short')}>
      <span className="hf-demo-long">{say('common:demo.banner')}</span>
      <span className="hf-demo-short">{say('common:demo.short')}</span>
      {mayWipe && (
        <Button size="small" busy={busy} onClick={() => void begin()}>
          {say('common:demo.begin')}
        </Button>
      )}
    </aside>
  );
}
