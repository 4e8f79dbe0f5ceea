import { Box } from '../kit/box.tsx';
import './probono.css';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useMay } from '../api/use-session.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Lines } from '../kit/lines.tsx';
import { Link } from '../kit/link.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type Room, readRefusal } from './read-refusal.ts';

interface ActivationRefusedProps {
  readonly problem: Problem;
  /** Opens the form that takes the reason. */
  readonly onOverride: () => void;
  /** What is shown for any other problem. */
  readonly otherwise: ReactNode;
}

/** Why free work could not become active: the numbers, what would make room, and for the owner the way past. */
export function ActivationRefused({ problem, onOverride, otherwise }: ActivationRefusedProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const mayOverride = useMay('pro-bono.override');
  const refusal = readRefusal(problem);
  if (!refusal) return otherwise;
  const words =
    refusal.of === 'places'
      ? say('pro-bono-page:refused.places', {
          active: refusal.active,
          limit: refusal.limit,
          paying: refusal.payingClients,
        })
      : say('pro-bono-page:refused.share', {
          minutes: format.minutes(refusal.minutes),
          month: format.minutes(refusal.ofMinutes),
          percent: format.percent(refusal.percent / 100),
          limit: format.percent(refusal.limitPercent / 100),
        });
  const measure =
    refusal.of === 'places'
      ? { value: refusal.active + 1, of: refusal.limit }
      : { value: refusal.percent, of: refusal.limitPercent };
  return (
    <Notice
      tone="bad"
      title={say(`pro-bono-page:refused.${refusal.of}-title`)}
      actions={
        mayOverride ? (
          <>
            <Button onClick={onOverride}>{say('pro-bono-page:refused.override')}</Button>
            <ButtonLink look="quiet" to="/settings" hash="free-work">
              {say('pro-bono-page:refused.limits')}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <Box className="hf-free-refused" flow="grid" gap="0.625rem" maw="var(--hf-measure)" my="0.25rem 0.5rem">
        <p>{words}</p>
        <Meter label={words} {...measure} />
        <h3>{say('pro-bono-page:refused.room')}</h3>
        <Lines
          lines={refusal.room.map((room) => ({ key: roomKey(room), content: <MakesRoom room={room} /> }))}
        />
        {!mayOverride && <p>{say('pro-bono-page:refused.owner')}</p>}
      </Box>
    </Notice>
  );
}

function roomKey(room: Room): string {
  return room.by === 'end' || room.by === 'review' ? room.engagementId : room.by;
}

function MakesRoom({ room }: { readonly room: Room }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  if (room.by === 'paying') return say('pro-bono-page:refused.paying', { count: room.count });
  if (!('engagementId' in room)) return say(`pro-bono-page:refused.${room.by}`);
  const key = room.by === 'end' ? 'pro-bono-page:refused.ends' : 'pro-bono-page:refused.reviewed';
  return (
    <Link to="/engagements/$engagementId" params={{ engagementId: room.engagementId }}>
      {say(key, { title: room.title, date: format.date(room.on) })}
    </Link>
  );
}
