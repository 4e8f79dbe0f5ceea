import './time.css';
import { type Timer, useTimer } from '../entries/use-timer.ts';
import { useTitles } from '../entries/use-titles.ts';
import { useText } from '../text/use-text.ts';
import { IconButton } from '../ui/button.tsx';
import { StopIcon } from '../ui/icons.ts';
import { Link } from '../ui/link.tsx';
import { Unseen } from '../ui/words.tsx';
import { clockFace } from './timer-arithmetic.ts';
import { useElapsed } from './use-elapsed.ts';

/** How long the timer has run and on what, with a button to stop it. */
export function RunningBadge({ timer }: { readonly timer: Timer }) {
  const say = useText('time');
  const titles = useTitles();
  const { stop, busy } = useTimer(titles.titleOf);
  return (
    <div className="hf-timer-badge">
      <Link look="quiet" to="/time">
        <span className="hf-timer-dot" aria-hidden />
        <Unseen>{say('time:timer.title')}</Unseen>
        <span className="hf-figures">{clockFace(useElapsed(timer.startedAt))}</span>
        <span className="hf-timer-badge-title">{titles.titleOf(timer.engagementId)}</span>
      </Link>
      <IconButton
        label={say('time:timer.stop-badge')}
        icon={<StopIcon size={18} />}
        busy={busy}
        onClick={() => void stop()}
      />
    </div>
  );
}
