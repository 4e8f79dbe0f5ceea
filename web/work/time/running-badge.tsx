import { Box } from '../../kit/box.tsx';
import './time.css';
import { IconButton } from '../../kit/button.tsx';
import { StopIcon } from '../../kit/icons.ts';
import { Link } from '../../kit/link.tsx';
import { Unseen } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { useNames } from '../engagements/use-names.ts';
import { clockFace } from './timer-arithmetic.ts';
import { useElapsed } from './use-elapsed.ts';
import { type Timer, useTimer } from './use-timer.ts';

/** How long the timer has run and on what, with a button to stop it. */
export function RunningBadge({ timer }: { readonly timer: Timer }) {
  const say = useText('time');
  const names = useNames([timer]);
  const { stop, busy } = useTimer();
  return (
    <div className="hf-timer-badge">
      <Link look="quiet" to="/time">
        <Box as="span" w="0.5rem" h="0.5rem" bdrs="50%" bg="var(--hf-accent)" aria-hidden />
        <Unseen>{say('time:timer.title')}</Unseen>
        <span className="hf-figures">{clockFace(useElapsed(timer.startedAt))}</span>
        <span className="hf-timer-badge-title">{names.titleOf(timer.engagementId)}</span>
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
