import type { z } from 'zod';
import {
  type TimeEntry,
  type Timer as TimerShape,
  timeEntries,
  timers,
} from '../../../contract/work/time-entries.ts';
import type { Problem } from '../../api/problem.ts';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { titleNow } from '../engagements/use-names.ts';

export type Timer = z.output<typeof TimerShape>;

interface StopWith {
  readonly minutes?: number;
  readonly note?: string;
}

export interface RunningTimer {
  /** Undefined until the server has said; null when none runs. */
  readonly timer: Timer | null | undefined;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Starts on an engagement; the one that runs is stopped and recorded first, so that a switch is one step. */
  readonly start: (engagementId: string, note?: string) => Promise<void>;
  readonly stop: (given?: StopWith) => Promise<TimeEntry | null>;
  readonly discard: () => Promise<void>;
}

/** The member's timer. It runs on the server: every tab and device shows the same one, and a reload loses nothing. */
export function useTimer(): RunningTimer {
  const say = useText('time');
  const toast = useToast();
  const format = useFormat();
  const current = useCall(timers.get, {}, { every: 60_000 });
  const start = useChange(timers.start);
  const stop = useChange(timers.stop);
  const discard = useChange(timers.discard);
  const voiding = useChange(timeEntries.void);
  const timer = current.data?.timer;

  const runAgain = async (before: Timer) => {
    const { engagementId, startedAt, activity, note } = before;
    return start.run({ body: { engagementId, startedAt, activity, ...(note === null ? {} : { note }) } });
  };
  const stopNow = async (given: StopWith = {}): Promise<TimeEntry | null> => {
    const before = timer;
    const stopped = await stop.run({ body: given });
    if (!stopped.ok) {
      toast.failed(stopped.problem);
      return null;
    }
    const { id, actualMinutes, engagementId, billedBecause, warnings } = stopped.reply;
    const words = say('time:timer.stopped', {
      amount: format.minutes(actualMinutes),
      title: await titleNow(engagementId),
      because: [billedBecause, ...warnings.map(({ message }) => message)].join('. '),
    });
    toast.done(words, () => void undoStop(id, before ?? null));
    return stopped.reply;
  };
  const undoStop = async (entryId: string, before: Timer | null) => {
    const voided = await voiding.run({ params: { id: entryId } });
    if (!voided.ok) return toast.failed(voided.problem);
    const restarted = before ? await runAgain(before) : null;
    toast.done(restarted?.ok ? say('time:timer.undone') : say('time:timer.voided'));
  };
  const discardNow = async () => {
    const discarded = await discard.run({});
    if (!discarded.ok) return toast.failed(discarded.problem);
    const before = discarded.reply.timer;
    toast.done(say('time:timer.discarded'), () => {
      void runAgain(before).then((again) =>
        again.ok ? toast.done(say('time:timer.restarted')) : toast.failed(again.problem),
      );
    });
  };
  return {
    timer,
    busy: start.busy || stop.busy || discard.busy || voiding.busy,
    problem: start.problem,
    start: async (engagementId, note) => {
      if (timer && (await stopNow()) === null) return;
      const started = await start.run({ body: { engagementId, ...(note ? { note } : {}) } });
      if (started.ok) toast.done(say('time:timer.started', { title: await titleNow(engagementId) }));
      else toast.failed(started.problem);
    },
    stop: stopNow,
    discard: discardNow,
  };
}
