import type { Language } from '../../../locales/languages.ts';
import { readDuration } from '../../text/durations.ts';
import type { Token } from '../../text/tokens.ts';
import { readClock } from './clocks.ts';
import { readDay } from './days.ts';
import { type ComparedName, matchName, type Named } from './names.ts';
import { type CapturedActivity, type CapturedChannel, isFunctionWord, readMeaning } from './vocabulary.ts';

/** What some tokens of a line were read as. A clock is a time that may still turn out to be a duration. */
export type Mark = { readonly from: number; readonly length: number } & (
  | { readonly kind: 'engagement'; readonly matches: readonly Named[] }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'day'; readonly on: string | null }
  | { readonly kind: 'start'; readonly at: string }
  | { readonly kind: 'clock'; readonly at: string }
  | { readonly kind: 'channel'; readonly channel: CapturedChannel }
  | { readonly kind: 'activity'; readonly activity: CapturedActivity }
  | { readonly kind: 'urgent' }
);

export type MarkKind = Mark['kind'];

/** The line as far as it is known, and what its words are compared with. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly today: string;
  readonly locale: string;
  /** The first token behind the client. */
  readonly from: number;
  /** The active engagements to tell apart; empty when there is nothing to choose. */
  readonly engagements: readonly ComparedName<Named>[];
}

export interface Run {
  readonly marks: readonly Mark[];
  /** The dashes that stood between marks: neither marks nor text. */
  readonly dashes: readonly number[];
  /** The first token that was not read. */
  readonly end: number;
  /** True when a dash or a colon ended the marks: all that follows is text. */
  readonly closed: boolean;
}

const MOST_CLOCKS = 2;
const SHORT_DAY = '08:00';
const dash = /^[-–—|·:]+$/;
const noName = { prefixFrom: Number.POSITIVE_INFINITY, reserved: () => true };

/** True when a token means something by itself, whatever stands in the line already. */
export function isMark(scan: Scan, at: number): boolean {
  return readMark({ ...scan, engagements: [] }, at, []) !== null;
}

/**
 * Reads marks from a token on for as long as each token is one, in any order, each kind once (urgency as often as it is
 * typed). Stops at the first token that is none, or one of a kind already read or not allowed: there the text begins.
 * Dashes between marks are skipped; with `mayClose`, a dash or the colon of `email:` ends the marks once minutes are read.
 */
export function readRun(
  scan: Scan,
  from: number,
  before: readonly Mark[],
  allowed: (mark: Mark) => boolean,
  mayClose: boolean,
): Run {
  const marks: Mark[] = [];
  const dashes: number[] = [];
  let end = from;
  const closing = () => mayClose && [...before, ...marks].some(isTiming);
  while (end < scan.tokens.length) {
    if (dash.test(scan.tokens[end]?.typed ?? '')) {
      dashes.push(end);
      end += 1;
      if (closing()) return { marks, dashes, end, closed: true };
      continue;
    }
    const mark = readMark(scan, end, [...before, ...marks]);
    if (mark === null || !allowed(mark)) break;
    marks.push(mark);
    end += mark.length;
    if (scan.tokens[end - 1]?.typed.endsWith(':') && closing()) return { marks, dashes, end, closed: true };
  }
  return { marks, dashes, end, closed: false };
}

/** True for a duration, and for a `1:30` that can be one: below eight hours. `8:00` on its own is a time of day. */
export function isTiming(mark: Mark): boolean {
  return mark.kind === 'minutes' || (mark.kind === 'clock' && mark.at < SHORT_DAY);
}

/** The mark at a token, or null when it is none or its kind is taken. */
export function readMark(scan: Scan, at: number, taken: readonly Mark[]): Mark | null {
  const isTaken = (kind: MarkKind) => taken.some((mark) => mark.kind === kind);
  // A title typed out whole goes before everything else, so that an engagement may be called "Email campaigns".
  const titled = isTaken('engagement') ? null : titleAt(scan, at);
  if (titled !== null) return titled;
  const mark = plainMark(scan, at);
  if (mark === null) return isTaken('engagement') ? null : engagementAt(scan, at);
  if (mark.kind === 'urgent') return mark;
  if (mark.kind !== 'clock') return isTaken(mark.kind) ? null : mark;
  return taken.filter((other) => other.kind === 'clock').length < MOST_CLOCKS ? mark : null;
}

function plainMark(scan: Scan, from: number): Mark | null {
  const { tokens, language } = scan;
  const token = tokens[from];
  if (token === undefined) return null;
  if (/^!+$/.test(token.typed)) return { kind: 'urgent', from, length: 1 };
  const day = readDay(tokens, from, scan);
  if (day !== null) return { kind: 'day', from, ...day };
  const clock = readClock(tokens, from, language);
  if (clock !== null) {
    return { kind: clock.sure ? 'start' : 'clock', from, length: clock.length, at: clock.at };
  }
  const duration = readDuration(tokens, from);
  if (duration !== null) return { kind: 'minutes', from, ...duration };
  const word = readMeaning(tokens, from, language);
  if (word === null) return null;
  const { meaning, length } = word;
  if ('channel' in meaning) return { kind: 'channel', from, length, channel: meaning.channel };
  if ('activity' in meaning) return { kind: 'activity', from, length, activity: meaning.activity };
  return { kind: 'urgent', from, length };
}

function titleAt(scan: Scan, from: number): Mark | null {
  const found = matchName(scan.tokens, from, scan.engagements, noName);
  if (found?.by !== 'whole-name') return null;
  return { kind: 'engagement', from, length: found.length, matches: found.matches };
}

/**
 * Part of a title: a whole word of three letters or the first four of one; right behind the client, where an engagement
 * is expected, the first three. Less would take words from the text.
 */
function engagementAt(scan: Scan, from: number): Mark | null {
  const word = scan.tokens[from]?.folded ?? '';
  if (word.length < 3 || isFunctionWord(word)) return null;
  const reserved = (at: number) => isMark(scan, at);
  const prefixFrom = from === scan.from ? 3 : 4;
  const found = matchName(scan.tokens, from, scan.engagements, { prefixFrom, reserved });
  return found && { kind: 'engagement', from, length: found.length, matches: found.matches };
}
