import { languageOf } from '../../../locales/languages.ts';
import { seal, type Token, textOf, tokensOf } from '../../text/tokens.ts';
import { type Zones, zonesOfAsk, zonesOfTime } from './line-zones.ts';
import { isMark, type Mark, type Scan } from './marks.ts';
import { comparedNames, matchName, type Named } from './names.ts';
import type { CapturedActivity, CapturedChannel } from './vocabulary.ts';

export interface CapturableEngagement {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly active: boolean;
}

/** What a line is read against. Nothing else goes in: the same line and context give the same reading. */
export interface CaptureContext {
  readonly clients: readonly Named[];
  readonly engagements: readonly CapturableEngagement[];
  /** The practice's local date, 'YYYY-MM-DD'. */
  readonly today: string;
  /** The member's locale, such as `es` or `en-US`. Words of all four languages are read in any of them. */
  readonly locale: string;
}

interface Captured {
  readonly clientId: string;
  /** Local date 'YYYY-MM-DD', or null when the line names no day. */
  readonly workedOn: string | null;
  /** Local time 'HH:MM', or null. */
  readonly startsAt: string | null;
  readonly channel: CapturedChannel | null;
  readonly activity: CapturedActivity | null;
  readonly urgent: boolean;
  /** What the line says besides, spaces collapsed; may be empty. */
  readonly text: string;
}

export interface CapturedTime extends Captured {
  readonly engagementId: string;
  /** 1 to 1,440. */
  readonly minutes: number;
}

export interface CapturedAsk extends Captured {
  readonly engagementId: string | null;
  readonly minutes: number | null;
}

/** Which part of the line was read as what, for a chip over it; offsets in UTF-16 units. */
export interface Reading {
  readonly as: 'client' | 'text' | Exclude<Mark['kind'], 'clock'>;
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** Why a line cannot be taken yet. `readings` holds what was understood all the same. */
export type Unclear = { readonly readings: readonly Reading[] } & (
  | { readonly unclear: 'client'; readonly typed: string; readonly matches: readonly Named[] }
  | { readonly unclear: 'engagement'; readonly clientId: string; readonly matches: readonly Named[] }
  | { readonly unclear: 'day'; readonly typed: string }
  | { readonly unclear: 'minutes'; readonly typed: string | null }
);

export interface Understood<T> {
  readonly understood: T;
  readonly readings: readonly Reading[];
}

const MOST_MINUTES = 1_440;

/**
 * Reads a line of worked time, `bodega 25m email pricing`: the client by a piece of the name, then in any order duration,
 * channel, activity, urgency, day, start and (where the client has several) the engagement; the rest is the text.
 * docs/capture-line.md has the grammar. Unclear, never thrown: 'client' (no matches: nobody is called so; several:
 * choose), 'engagement' (none active, or several and none named), 'day' (31/2), 'minutes' (none, zero, or past a day).
 */
export function readTimeLine(line: string, context: CaptureContext): Understood<CapturedTime> | Unclear {
  const draft = readLine(line, context, zonesOfTime);
  if ('unclear' in draft) return draft;
  const { captured, readings, named, choices } = draft;
  const candidates = named ?? choices;
  const [engagement] = candidates;
  if (engagement === undefined || candidates.length > 1) {
    return { unclear: 'engagement', clientId: captured.clientId, matches: candidates, readings };
  }
  const { minutes } = captured;
  if (minutes === null) return { unclear: 'minutes', typed: null, readings };
  return { understood: { ...captured, engagementId: engagement.id, minutes }, readings };
}

/**
 * Reads an ask, `kestrel 6m email how do I read the numbers?`. As a time line, but minutes and engagement may be missing,
 * and marks are read next to the client only: what follows is what the client said, word for word.
 */
export function readAskLine(line: string, context: CaptureContext): Understood<CapturedAsk> | Unclear {
  const draft = readLine(line, context, zonesOfAsk);
  if ('unclear' in draft) return draft;
  const { captured, readings, named, choices } = draft;
  if (named !== null && named.length > 1) {
    return { unclear: 'engagement', clientId: captured.clientId, matches: named, readings };
  }
  const [engagement] = named ?? (choices.length === 1 ? choices : []);
  return { understood: { ...captured, engagementId: engagement?.id ?? null }, readings };
}

interface Draft {
  readonly captured: Captured & { readonly minutes: number | null };
  readonly readings: readonly Reading[];
  /** The engagements the line names, or null when it names none. */
  readonly named: readonly Named[] | null;
  /** The client's active engagements. */
  readonly choices: readonly Named[];
}

function readLine(line: string, context: CaptureContext, zonesOf: (scan: Scan) => Zones): Draft | Unclear {
  const all = tokensOf(line);
  const sealed = all.findIndex((token) => token.typed === seal);
  const tokens = sealed === -1 ? all : all.slice(0, sealed);
  const { today, locale } = context;
  const unnamed: Scan = { tokens, language: languageOf(locale), today, locale, from: 1, engagements: [] };
  const reserved = (at: number) => isMark(unnamed, at);
  const found = matchName(tokens, 0, comparedNames(context.clients), { prefixFrom: 1, reserved });
  const addressed = tokens.slice(0, found?.length ?? 1);
  const clientReading = readingOf('client', addressed);
  const client = found?.matches.length === 1 ? found.matches[0] : undefined;
  if (found === null || client === undefined) {
    return {
      unclear: 'client',
      typed: textOf(addressed),
      matches: found?.matches ?? [],
      readings: clientReading,
    };
  }
  const choices = activeEngagementsOf(client.id, context);
  const scan: Scan = {
    ...unnamed,
    from: found.length,
    engagements: comparedNames(choices.length > 1 ? choices : []),
  };
  const behind = sealed === -1 ? [] : all.slice(sealed + 1);
  return draftOf(scan, zonesOf(scan), client.id, clientReading, behind, choices);
}

function activeEngagementsOf(clientId: string, context: CaptureContext): readonly Named[] {
  return context.engagements
    .filter((engagement) => engagement.active && engagement.clientId === clientId)
    .map((engagement) => ({ id: engagement.id, name: engagement.title }));
}

function draftOf(
  scan: Scan,
  { marks, text }: Zones,
  clientId: string,
  clientReading: readonly Reading[],
  behind: readonly Token[],
  choices: readonly Named[],
): Draft | Unclear {
  const of = <K extends Mark['kind']>(kind: K) =>
    marks.find((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
  const tokensOfMark = (mark: Mark) => scan.tokens.slice(mark.from, mark.from + mark.length);
  const textTokens = [...text.flatMap((at) => scan.tokens[at] ?? []), ...behind];
  const readings = [
    ...clientReading,
    ...marks.flatMap((mark) => (mark.kind === 'clock' ? [] : readingOf(mark.kind, tokensOfMark(mark)))),
    ...stretchesOf(textTokens, marks, scan).flatMap((stretch) => readingOf('text', stretch)),
  ].sort((a, b) => a.start - b.start);
  const [day, minutes, activity] = [of('day'), of('minutes'), of('activity')?.activity ?? null];
  if (day !== undefined && day.on === null) {
    return { unclear: 'day', typed: textOf(tokensOfMark(day)), readings };
  }
  if (minutes !== undefined && (minutes.minutes < 1 || minutes.minutes > MOST_MINUTES)) {
    return { unclear: 'minutes', typed: textOf(tokensOfMark(minutes)), readings };
  }
  const captured = {
    clientId,
    minutes: minutes?.minutes ?? null,
    workedOn: day?.on ?? null,
    startsAt: of('start')?.at ?? null,
    // A status call is a call, whether or not the line says so twice.
    channel: of('channel')?.channel ?? (activity === 'status-call' ? 'phone' : null),
    activity,
    urgent: of('urgent') !== undefined,
    text: textOf(textTokens),
  } as const;
  return { captured, readings, named: of('engagement')?.matches ?? null, choices };
}

function readingOf(as: Reading['as'], tokens: readonly Token[]): readonly Reading[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ as, typed: textOf(tokens), start: first.start, end: last.end }];
}

/** Text cut where a mark stands in it, so that no chip covers another. */
function stretchesOf(
  text: readonly Token[],
  marks: readonly Mark[],
  scan: Scan,
): readonly (readonly Token[])[] {
  const starts = marks.map((mark) => scan.tokens[mark.from]?.start ?? 0);
  const stretches: Token[][] = [];
  for (const token of text) {
    const last = stretches.at(-1);
    const previous = last?.at(-1);
    const parted =
      previous === undefined || starts.some((start) => start > previous.start && start < token.start);
    if (last === undefined || parted) stretches.push([token]);
    else last.push(token);
  }
  return stretches;
}
