import type { Client } from '../../../contract/clients/clients.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import {
  type CaptureContext,
  type CapturedAsk,
  type CapturedTime,
  readAskLine,
  readTimeLine,
  type Unclear,
} from '../../../core/asks/capture/capture-line.ts';
import { kindOfLine, type LineKind } from '../../../core/asks/capture/line-kind.ts';
import type { CapturedChannel } from '../../../core/asks/capture/vocabulary.ts';

/** What was chosen where the words fit several, or say nothing. */
export interface Chosen {
  readonly clientId?: string;
  readonly engagementId?: string;
  readonly channel?: CapturedChannel;
  readonly kind?: LineKind;
}

export interface KnownWork {
  readonly clients: readonly Client[];
  /** The active ones. */
  readonly engagements: readonly Engagement[];
  readonly today: string;
  readonly locale: string;
}

export type Preview =
  | { readonly state: 'empty' }
  | { readonly state: 'loading' }
  /** The line names a day, and the browser has no calendar (Temporal) to count back in. */
  | { readonly state: 'no-days' }
  | { readonly state: 'unclear'; readonly unclear: Unclear }
  /** An ask that does not say yet what is asked. */
  | { readonly state: 'no-text' }
  | {
      readonly state: 'time';
      readonly captured: CapturedTime;
      readonly clientName: string;
      readonly engagement: Engagement;
    }
  | {
      readonly state: 'ask';
      readonly captured: CapturedAsk;
      readonly clientName: string;
      readonly channel: CapturedChannel;
      /** False where no channel was named: then it is taken as mail, and said so. */
      readonly isChannelKnown: boolean;
    };

export interface ReadLine {
  readonly kind: LineKind;
  readonly preview: Preview;
}

/** Reads a line as time or as an ask: as it was chosen, else as the line itself says. */
export function readLine(line: string, chosen: Chosen, work: KnownWork | null): ReadLine {
  if (line.trim() === '') return { kind: chosen.kind ?? 'time', preview: { state: 'empty' } };
  const found = kindOfLine(line, work?.clients ?? []);
  const kind = chosen.kind ?? found.kind;
  if (work === null) return { kind, preview: { state: 'loading' } };
  return { kind, preview: kind === 'ask' ? readAsk(found.line, chosen, work) : readTime(line, chosen, work) };
}

function readTime(line: string, chosen: Chosen, work: KnownWork): Preview {
  const read = unlessDaysAreMissing(() => readTimeLine(line, contextOf(chosen, work)));
  if (read === null) return { state: 'no-days' };
  if ('unclear' in read) return { state: 'unclear', unclear: read };
  const captured = read.understood;
  const engagement = work.engagements.find(({ id }) => id === captured.engagementId);
  const clientName = nameIn(work, captured.clientId);
  if (!engagement || !clientName) return { state: 'loading' };
  return { state: 'time', captured, clientName, engagement };
}

function readAsk(line: string, chosen: Chosen, work: KnownWork): Preview {
  const read = unlessDaysAreMissing(() => readAskLine(line, contextOf(chosen, work)));
  if (read === null) return { state: 'no-days' };
  if ('unclear' in read) return { state: 'unclear', unclear: read };
  const captured = read.understood;
  const clientName = nameIn(work, captured.clientId);
  if (!clientName) return { state: 'loading' };
  if (captured.text === '') return { state: 'no-text' };
  const channel = captured.channel ?? chosen.channel;
  return {
    state: 'ask',
    captured,
    clientName,
    channel: channel ?? 'email',
    isChannelKnown: captured.channel !== null,
  };
}

function contextOf(chosen: Chosen, { clients, engagements, today, locale }: KnownWork): CaptureContext {
  return {
    clients: clients.filter((client) => !chosen.clientId || client.id === chosen.clientId),
    engagements: engagements
      .filter((engagement) => !chosen.engagementId || engagement.id === chosen.engagementId)
      .map(({ id, clientId, title }) => ({ id, clientId, title, active: true })),
    today,
    locale,
  };
}

function nameIn({ clients }: KnownWork, clientId: string): string | undefined {
  return clients.find(({ id }) => id === clientId)?.name;
}

/** Null where a day in words needs Temporal, which a few browsers still lack. */
function unlessDaysAreMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    if ('Temporal' in globalThis) throw fault;
    return null;
  }
}
