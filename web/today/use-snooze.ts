import { overview, type Today } from '../../contract/today/overview.ts';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { snoozeDays } from './snooze-days.ts';

export type Item = Today['items'][number];

export interface Snoozing {
  readonly tomorrow: string;
  readonly nextWeek: string;
  readonly busy: boolean;
  /** Puts an item off until a day, or with null until what it says changes; says so, with its undo. */
  readonly snooze: (item: Item, until: string | null) => Promise<void>;
  readonly wake: (item: Item) => Promise<void>;
}

export function useSnooze(): Snoozing {
  const say = useText('today');
  const format = useFormat();
  const toast = useToast();
  const putOff = useChange(overview.snooze);
  const wakeUp = useChange(overview.wake);
  const wake = async ({ key }: Pick<Item, 'key'>) => {
    const woken = await wakeUp.run({ params: { key } });
    if (!woken.ok) toast.failed(woken.problem);
  };
  return {
    ...snoozeDays(todayOf(usePractice())),
    busy: putOff.busy || wakeUp.busy,
    wake,
    snooze: async (item, until) => {
      const done = await putOff.run({ body: { key: item.key, ...(until === null ? {} : { until }) } });
      if (!done.ok) return toast.failed(done.problem);
      const words =
        until === null
          ? say('today:put-off-changes', { title: item.title })
          : say('today:put-off', { title: item.title, date: format.date(until, 'weekday') });
      toast.done(words, () => void wake(item));
    },
  };
}
