import { languageOf } from '../../../locales/languages.ts';
import { writeDuration } from '../../text/durations.ts';
import { seal } from '../../text/tokens.ts';
import {
  type CaptureContext,
  type CapturedAsk,
  type CapturedTime,
  readAskLine,
  readTimeLine,
} from './capture-line.ts';
import { wordFor } from './vocabulary.ts';

/**
 * Writes a captured time as a line in the member's language, in the order client, duration, engagement, day, start,
 * activity, channel, urgency, text. Read in the same context it gives the same capture. Throws when the client or the
 * engagement is not in the context.
 */
export function writeTimeLine(captured: CapturedTime, context: CaptureContext): string {
  return firstReadBack(captured, context, readTimeLine);
}

/** Writes an ask as a line, as `writeTimeLine` writes time. */
export function writeAskLine(captured: CapturedAsk, context: CaptureContext): string {
  return firstReadBack(captured, context, readAskLine);
}

type Read = typeof readTimeLine | typeof readAskLine;

/**
 * Most texts can follow the marks as they are. One that begins with a word that is a mark itself ("call script") goes
 * behind a seal; rather than guess which, the line is read back.
 */
function firstReadBack(captured: CapturedAsk, context: CaptureContext, read: Read): string {
  const client = clientNameOf(captured, context);
  const marks = marksOf(captured, context);
  const spaced = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
  const plain = spaced(client, marks, captured.text);
  const sealed = spaced(client, marks, seal, captured.text);
  // Without minutes in between, a title could continue the client's name; a dash parts them.
  const parted = spaced(client, '-', marks, seal, captured.text);
  return [plain, sealed, parted].find((line) => isSame(read(line, context), captured)) ?? sealed;
}

function isSame(reading: ReturnType<Read>, captured: CapturedAsk): boolean {
  if ('unclear' in reading) return false;
  const read: CapturedAsk = reading.understood;
  const keys = Object.keys(read) as (keyof CapturedAsk)[];
  return keys.every((key) => read[key] === captured[key]);
}

function clientNameOf(captured: CapturedAsk, context: CaptureContext): string {
  const client = context.clients.find(({ id }) => id === captured.clientId);
  if (client === undefined) throw new RangeError(`client ${captured.clientId} is not in the context`);
  return unsealed(client.name);
}

function marksOf(captured: CapturedAsk, context: CaptureContext): string {
  const { minutes, workedOn, startsAt, activity, channel, urgent } = captured;
  const language = languageOf(context.locale);
  const implied = activity === 'status-call' && channel === 'phone';
  const marks = [
    minutes === null ? null : writeDuration(minutes),
    engagementTitleOf(captured, context),
    workedOn,
    startsAt === null ? null : `@${startsAt}`,
    activity === null ? null : wordFor(activity, language),
    channel === null || implied ? null : wordFor(channel, language),
    urgent ? '!' : null,
  ];
  return marks.filter((mark) => mark !== null).join(' ');
}

/** The title, where the client has several active engagements to tell apart. */
function engagementTitleOf({ clientId, engagementId }: CapturedAsk, context: CaptureContext): string | null {
  if (engagementId === null) return null;
  const active = context.engagements.filter((other) => other.active && other.clientId === clientId);
  const engagement = active.find(({ id }) => id === engagementId);
  if (engagement === undefined)
    throw new RangeError(`engagement ${engagementId} is not active in the context`);
  return active.length > 1 ? unsealed(engagement.title) : null;
}

/** A lone double slash inside a name would end the marks; the name is recognised without it. */
function unsealed(name: string): string {
  return name
    .split(/\s+/)
    .filter((part) => part !== seal)
    .join(' ');
}
