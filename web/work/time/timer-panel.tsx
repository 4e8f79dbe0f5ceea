import { useState } from 'react';
import { engagements } from '../../../contract/work/engagements.ts';
import { useCall } from '../../api/use-call.ts';
import { usePractice } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { DurationField } from '../../kit/duration-field.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { TextField } from '../../kit/fields.tsx';
import { PlayIcon, StopIcon, TimeIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { ActiveEngagementField } from '../engagements/engagement-field.tsx';
import { useNames } from '../engagements/use-names.ts';
import { clockFace, looksForgotten } from './timer-arithmetic.ts';
import { useElapsed } from './use-elapsed.ts';
import { type RunningTimer, type Timer, useTimer } from './use-timer.ts';

/** The timer on the time page: what runs, or what to start it on. `recent` are engagements worked on lately. */
export function TimerPanel({ recent }: { readonly recent: readonly string[] }) {
  const say = useText('time');
  const timer = useTimer();
  const anyActive = useCall(engagements.list, { query: { state: 'active', limit: 1 } });
  if (timer.timer === undefined || !anyActive.data) return null;
  if (timer.timer === null && anyActive.data.items.length === 0) {
    return (
      <EmptyState
        title={say('time:timer.none-title')}
        icon={<TimeIcon size={28} aria-hidden />}
        actions={<ButtonLink to="/engagements/new">{say('time:timer.none-action')}</ButtonLink>}
      >
        {say('time:timer.none-text')}
      </EmptyState>
    );
  }
  return (
    <Panel>
      {timer.timer ? (
        <Running running={timer} timer={timer.timer} />
      ) : (
        <Starting running={timer} recent={recent} />
      )}
    </Panel>
  );
}

interface StartingProps {
  readonly running: RunningTimer;
  readonly recent: readonly string[];
}

function Starting({ running, recent }: StartingProps) {
  const say = useText('time');
  const [note, setNote] = useState('');
  const lately = useNames(recent.map((engagementId) => ({ engagementId })));
  const offered = recent.filter((id) => lately.engagementOf(id)?.state === 'active').slice(0, 4);
  const start = (engagementId: string) =>
    void running.start(engagementId, note.trim()).then(() => setNote(''));
  return (
    <Stack gap="small">
      <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 16rem), 1fr))" align="start">
        <ActiveEngagementField
          label={say('time:timer.engagement')}
          hint={say('time:timer.engagement-hint')}
          onChoose={start}
          disabled={running.busy}
        />
        <TextField
          label={say('time:timer.note')}
          hint={say('time:timer.note-hint')}
          value={note}
          onChange={setNote}
          autoComplete="off"
        />
      </Box>
      {offered.length > 0 && (
        <Row>
          <Soft>{say('time:timer.recent')}</Soft>
          {offered.map((id) => (
            <Button
              key={id}
              size="small"
              icon={<PlayIcon size={14} aria-hidden />}
              onClick={() => start(id)}
              aria-label={say('time:timer.start-on', { title: lately.titleOf(id) })}
            >
              {lately.titleOf(id)}
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}

interface RunningProps {
  readonly running: RunningTimer;
  readonly timer: Timer;
}

function Running({ running, timer }: RunningProps) {
  const say = useText('time');
  const format = useFormat();
  const practice = usePractice();
  const names = useNames([timer]);
  const seconds = useElapsed(timer.startedAt);
  const [note, setNote] = useState(timer.note ?? '');
  const [minutes, setMinutes] = useState<number | null>(null);
  const forgotten = looksForgotten(seconds);
  const given = {
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(minutes === null ? {} : { minutes }),
  };
  return (
    <form
      className="hf-timer-running"
      onSubmit={(event) => {
        event.preventDefault();
        void running.stop(given);
      }}
    >
      <div>
        <Box className="hf-figures" fz="2.25rem" lh="1.1" fw="560" lts="-0.02em" role="timer">
          {clockFace(seconds)}
        </Box>
        <Soft>
          {say('time:timer.running', {
            title: names.titleOf(timer.engagementId),
            client: names.engagementOf(timer.engagementId)?.clientName ?? '',
            time: format.instantTime(timer.startedAt, practice.timeZone),
          })}
        </Soft>
      </div>
      {forgotten && (
        <Notice
          tone="warn"
          title={say('time:timer.forgotten', { elapsed: format.minutes(Math.floor(seconds / 60)) })}
        />
      )}
      <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 16rem), 1fr))" align="start">
        <TextField label={say('time:timer.note')} value={note} onChange={setNote} autoComplete="off" />
        {forgotten && (
          <DurationField
            label={say('time:timer.true-minutes')}
            value={minutes}
            onChange={setMinutes}
            bareNumber="minutes"
          />
        )}
      </Box>
      <Row>
        <Button type="submit" look="primary" icon={<StopIcon size={16} aria-hidden />} busy={running.busy}>
          {minutes === null ? say('time:timer.stop') : say('time:timer.stop-with')}
        </Button>
        <Button look="quiet" onClick={() => void running.discard()}>
          {say('time:timer.discard')}
        </Button>
      </Row>
    </form>
  );
}
