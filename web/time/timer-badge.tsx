import './time.css';
import { useText } from '../text/use-text.ts';
import { IconButton } from '../ui/button.tsx';
import { StopIcon } from '../ui/icons.ts';
import { Link } from '../ui/link.tsx';
import { clockFace } from './timer-arithmetic.ts';
import { useElapsed } from './use-elapsed.ts';
import { type Timer, useTimer } from './use-timer.ts';
import { useTitles } from './use-titles.ts';

/** The running timer, for the frame of every page: how long, on what, and a button to stop it. Nothing while none runs. */
export function TimerBadge() {
  const titles = useTitles();
  const { timer, stop, busy } = useTimer(titles.titleOf);
  if (!timer) return null;
  return (
    <Badge timer={timer} title={titles.titleOf(timer.engagementId)} busy={busy} onStop={() => void stop()} />
  );
}

interface BadgeProps {
  readonly timer: Timer;
  readonly title: string;
  readonly busy: boolean;
  readonly onStop: () => void;
}

function Badge({ timer, title, busy, onStop }: BadgeProps) {
  const say = useText('time');
  const elapsed = clockFace(useElapsed(timer.startedAt));
  return (
    <div className="hf-timer-badge">
      <Link look="quiet" to="/time" aria-label={say('time:timer.badge', { elapsed, title })}>
        <span className="hf-timer-dot" aria-hidden />
        <span className="hf-figures">{elapsed}</span>
        <span className="hf-timer-badge-title">{title}</span>
      </Link>
      <IconButton
        label={say('time:timer.stop-badge')}
        icon={<StopIcon size={18} />}
        busy={busy}
        onClick={onStop}
      />
    </div>
  );
}
