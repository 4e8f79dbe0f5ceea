import { useMemo, useState } from 'react';
import { clients } from '../../contract/clients.ts';
import { type Engagement, engagements } from '../../contract/engagements.ts';
import { timeEntries } from '../../contract/time-entries.ts';
import {
  type CaptureContext,
  type CapturedTime,
  readTimeLine,
  type Unclear,
} from '../../core/capture/capture-line.ts';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { nowOf, todayOf, usePractice } from '../api/use-session.ts';
import { localTimeOf } from '../text/dates.ts';
import { useLanguage } from '../text/use-text.ts';
import { startedAt } from './started-at.ts';

/** What was chosen where the words fit several. */
interface Chosen {
  readonly clientId?: string;
  readonly engagementId?: string;
}

export type Preview =
  | { readonly state: 'empty' }
  | { readonly state: 'loading' }
  /** The line names a day, and the browser has no calendar (Temporal) to count back in. */
  | { readonly state: 'no-days' }
  | { readonly state: 'unclear'; readonly unclear: Unclear }
  | {
      readonly state: 'clear';
      readonly captured: CapturedTime;
      readonly clientName: string;
      readonly engagement: Engagement;
    };

export interface Recorded {
  readonly entryId: string;
  readonly minutes: number;
  readonly clientName: string;
  /** How it is billed, where that is not as worked; and what is odd about it. */
  readonly remarks: readonly string[];
}

/** The capture line: what is typed, how it is read, and recording it. `awake` once it is used: only then it needs data. */
export function useCapture(awake: boolean) {
  const practice = usePractice();
  const language = useLanguage();
  const [line, setLine] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const clientList = useCall(clients.list, { query: { limit: 500 } }, { when: awake });
  const engagementList = useCall(
    engagements.list,
    { query: { limit: 500, state: 'active' } },
    { when: awake },
  );
  const { run, busy, problem, forget } = useChange(timeEntries.record);

  const preview = useMemo<Preview>(() => {
    if (line.trim() === '') return { state: 'empty' };
    if (!clientList.data || !engagementList.data) return { state: 'loading' };
    const everyone = clientList.data.items;
    const work = engagementList.data.items;
    const read = readLine(line, {
      clients: everyone.filter((client) => !chosen.clientId || client.id === chosen.clientId),
      engagements: work
        .filter((engagement) => !chosen.engagementId || engagement.id === chosen.engagementId)
        .map(({ id, clientId, title }) => ({ id, clientId, title, active: true })),
      today: todayOf(practice),
      locale: readingLocale(language),
    });
    if (read === null) return { state: 'no-days' };
    if ('unclear' in read) return { state: 'unclear', unclear: read };
    const captured = read.understood;
    const engagement = work.find(({ id }) => id === captured.engagementId);
    const clientName = everyone.find(({ id }) => id === captured.clientId)?.name;
    if (!engagement || !clientName) return { state: 'loading' };
    return { state: 'clear', captured, clientName, engagement };
  }, [line, chosen, clientList.data, engagementList.data, practice, language]);

  return {
    line,
    preview,
    busy,
    problem,
    nameOfClient: (id: string) => clientList.data?.items.find((client) => client.id === id)?.name ?? '',
    type: (next: string) => {
      setLine(next);
      // A choice holds for the line it was made for.
      if (next.trim() === '') setChosen({});
      if (problem) forget();
    },
    choose: (choice: Chosen) => setChosen((before) => ({ ...before, ...choice })),
    /** Null when there was nothing clear to record, or it was refused (`problem` then says why). */
    record: async (): Promise<Recorded | null> => {
      if (preview.state !== 'clear') return null;
      const { captured, clientName, engagement } = preview;
      const { activity, channel, urgent, text, minutes, engagementId } = captured;
      const begun = startedAt(captured, localTimeOf(nowOf(practice), engagement.timeZone));
      const answer = await run({
        body: {
          engagementId,
          minutes,
          urgent,
          startedAt: begun,
          ...(activity === null ? {} : { activity }),
          ...(channel === null ? {} : { channel }),
          ...(text === '' ? {} : { note: text }),
        },
      });
      if (!answer.ok) return null;
      setLine('');
      setChosen({});
      const { id, billedBecause, billedMinutes, warnings } = answer.reply;
      const billed = billedMinutes === minutes ? [] : [billedBecause];
      const remarks = [...billed, ...warnings.map((warning) => warning.message)];
      return { entryId: id, minutes, clientName, remarks };
    },
  };
}

/** Reads the line; null where a day in words needs Temporal, which a few browsers still lack. */
function readLine(line: string, context: CaptureContext) {
  try {
    return readTimeLine(line, context);
  } catch (fault) {
    if ('Temporal' in globalThis) throw fault;
    return null;
  }
}

/** English in America writes the month first; the language of the interface alone does not say which English. */
function readingLocale(language: string): string {
  return language === 'en' && navigator.language === 'en-US' ? 'en-US' : language;
}
