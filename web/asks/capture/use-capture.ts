import { useMemo, useState } from 'react';
import { asks } from '../../../contract/asks/asks.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import type { LineKind } from '../../../core/asks/capture/line-kind.ts';
import { useChange } from '../../api/use-change.ts';
import { useAll } from '../../api/use-list.ts';
import { nowOf, todayOf, usePractice } from '../../api/use-session.ts';
import { localTimeOf } from '../../text/dates.ts';
import { useLanguage } from '../../text/use-text.ts';
import { type Chosen, type KnownWork, type Preview, readLine } from './read-line.ts';
import { receivedAt } from './received-at.ts';
import { startedAt } from './started-at.ts';

export type Recorded =
  | {
      readonly what: 'time';
      readonly entryId: string;
      readonly minutes: number;
      readonly clientName: string;
      /** How it is billed, where that is not as worked; and what is odd about it. */
      readonly remarks: readonly string[];
    }
  | {
      readonly what: 'ask';
      readonly askId: string;
      readonly clientName: string;
      /** What would be decided, and why. */
      readonly remarks: readonly string[];
    };

/** The capture line: what is typed, how it is read, and recording it. `awake` once it is used: only then it needs data. */
export function useCapture(awake: boolean) {
  const work = useKnownWork(awake);
  const [line, setLine] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const recordTime = useRecordTime();
  const captureAsk = useCaptureAsk();
  const { kind, preview } = useMemo(() => readLine(line, chosen, work), [line, chosen, work]);
  const problem = recordTime.problem ?? captureAsk.problem;
  const forget = () => {
    recordTime.forget();
    captureAsk.forget();
  };
  return {
    line,
    kind,
    preview,
    busy: recordTime.busy || captureAsk.busy,
    problem,
    nameOfClient: (id: string) => work?.clients.find((client) => client.id === id)?.name ?? '',
    type: (next: string) => {
      setLine(next);
      // A choice holds for the line it was made for.
      if (next.trim() === '') setChosen({});
      if (problem) forget();
    },
    choose: (choice: Chosen) => {
      setChosen((before) => ({ ...before, ...choice }));
      if (problem) forget();
    },
    /** A line that begins elsewhere: in the palette, on a client's page. */
    begin: (text: string, asKind?: LineKind) => {
      forget();
      setLine(text);
      setChosen(asKind ? { kind: asKind } : {});
    },
    /** Null when there was nothing clear to record, or it was refused (`problem` then says why). */
    record: async (): Promise<Recorded | null> => {
      const recorded =
        preview.state === 'time'
          ? await recordTime.record(preview)
          : preview.state === 'ask'
            ? await captureAsk.capture(preview)
            : null;
      if (recorded === null) return null;
      setLine('');
      setChosen({});
      return recorded;
    },
  };
}

function useKnownWork(awake: boolean): KnownWork | null {
  const practice = usePractice();
  const language = useLanguage();
  const clientList = useAll(clients.list, { query: {} }, { when: awake });
  const active = useAll(engagements.list, { query: { state: 'active' } }, { when: awake });
  const today = todayOf(practice);
  return useMemo(() => {
    if (!clientList.data || !active.data) return null;
    const locale = readingLocale(language);
    return { clients: clientList.data, engagements: active.data, today, locale };
  }, [clientList.data, active.data, today, language]);
}

function useRecordTime() {
  const practice = usePractice();
  const { run, busy, problem, forget } = useChange(timeEntries.record);
  const record = async ({ captured, clientName, engagement }: Extract<Preview, { state: 'time' }>) => {
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
    const { id, billedBecause, billedMinutes, warnings } = answer.reply;
    const billed = billedMinutes === minutes ? [] : [billedBecause];
    const remarks = [...billed, ...warnings.map((warning) => warning.message)];
    return { what: 'time', entryId: id, minutes, clientName, remarks } as const;
  };
  return { record, busy, problem, forget };
}

function useCaptureAsk() {
  const practice = usePractice();
  const { run, busy, problem, forget } = useChange(asks.capture);
  const capture = async (preview: Extract<Preview, { state: 'ask' }>) => {
    const { captured, clientName, channel } = preview;
    const { clientId, engagementId, minutes, urgent, text } = captured;
    const answer = await run({
      body: {
        clientId,
        channel,
        text,
        urgent,
        receivedAt: receivedAt(captured, nowOf(practice), practice.timeZone),
        ...(engagementId === null ? {} : { engagementId }),
        ...(minutes === null ? {} : { minutes }),
      },
    });
    if (!answer.ok) return null;
    const { id, suggestion } = answer.reply;
    return {
      what: 'ask',
      askId: id,
      clientName,
      remarks: suggestion.because === null ? [] : [suggestion.because],
    } as const;
  };
  return { capture, busy, problem, forget };
}

/** English in America writes the month first; the language of the interface alone does not say which English. */
function readingLocale(language: string): string {
  return language === 'en' && navigator.language === 'en-US' ? 'en-US' : language;
}
