import { type TimeEntry, timeEntries } from '../../../contract/work/time-entries.ts';
import type { Problem } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { useText } from '../../text/use-text.ts';
import { changeBack, type EntryChange } from './entry-change.ts';

export interface EntryChanges {
  readonly busy: boolean;
  /** True once the entry is changed; a refusal is given back, to be shown where it was edited. */
  readonly save: (entry: TimeEntry, change: EntryChange) => Promise<Problem | null>;
  readonly voidEntry: (entry: TimeEntry) => Promise<void>;
  readonly restore: (entry: TimeEntry) => Promise<void>;
}

/** Corrects, voids and restores entries. Each can be taken back: no question is asked before. */
export function useEntryChanges(): EntryChanges {
  const say = useText('time');
  const toast = useToast();
  const changing = useChange(timeEntries.change);
  const voiding = useChange(timeEntries.void);
  const restoring = useChange(timeEntries.restore);

  const undo = async (entry: TimeEntry, change: EntryChange) => {
    const back = await changing.run({ params: { id: entry.id }, body: changeBack(entry, change) });
    if (back.ok) toast.done(say('time:entry.undone'));
    else toast.failed(back.problem);
  };
  const restore = async (entry: TimeEntry) => {
    const restored = await restoring.run({ params: { id: entry.id } });
    if (restored.ok) toast.done(say('time:entry.restored'));
    else toast.failed(restored.problem);
  };
  return {
    busy: changing.busy || voiding.busy || restoring.busy,
    save: async (entry, change) => {
      const changed = await changing.run({ params: { id: entry.id }, body: change });
      if (!changed.ok) return changed.problem;
      const { billedBecause, warnings } = changed.reply;
      const because = [billedBecause, ...warnings.map(({ message }) => message)].join('. ');
      toast.done(say('time:entry.saved', { because }), () => void undo(entry, change));
      return null;
    },
    voidEntry: async (entry) => {
      const voided = await voiding.run({ params: { id: entry.id } });
      if (!voided.ok) return toast.failed(voided.problem);
      toast.done(say('time:entry.voided'), () => void restore(entry));
    },
    restore,
  };
}
