import { isTiming, type Mark, type Run, readMark, readRun, type Scan } from './marks.ts';
import { isFunctionWord } from './vocabulary.ts';

/** The marks of a line, in the order they stand, and the tokens that are left as its text. */
export interface Zones {
  readonly marks: readonly Mark[];
  readonly text: readonly number[];
}

// How far before the duration or the end of the line its company may begin: seven kinds of mark, some of several
// words. It also keeps the work on a pasted page proportional to its length.
const REACH = 12;

/**
 * Finds the marks of a time line behind its client. Marks are read in three places, so that the words of a text stay its
 * own: next to the client; next to the duration, wherever that stands; and, for a day, a time and urgency, at the end of
 * the line unless a preposition leads to them. `@14:30` and a lone `!` are read anywhere.
 */
export function zonesOfTime(scan: Scan): Zones {
  const lead = readRun(scan, scan.from, [], () => true, true);
  if (lead.closed) return zonesFrom(scan, [lead]);
  const company = aroundDuration(scan, lead);
  const tail = atTheEnd(scan, Math.max(lead.end, company.end), [...lead.marks, ...company.marks]);
  const strays = anywhere(scan, lead.end, [...lead.marks, ...company.marks, ...tail.marks]);
  return zonesFrom(scan, [lead, company, tail, strays]);
}

/** Finds the marks of an ask: next to the client only, since the rest are the client's own words. */
export function zonesOfAsk(scan: Scan): Zones {
  return zonesFrom(scan, [readRun(scan, scan.from, [], () => true, true)]);
}

function runOf(marks: readonly Mark[], end: number): Run {
  return { marks, dashes: [], end, closed: false };
}

function aroundDuration(scan: Scan, lead: Run): Run {
  const at = durationBehind(scan, lead);
  const none = runOf([], lead.end);
  if (at === null) return none;
  for (let from = Math.max(lead.end, at - REACH); from <= at; from += 1) {
    // No engagement here: a title's word so far from the client is more likely what the text is about.
    const run = readRun({ ...scan, engagements: [] }, from, lead.marks, () => true, false);
    if (run.marks.some((mark) => mark.from === at)) return run;
  }
  return none;
}

/**
 * Where behind the lead the duration stands, or null when the lead has it. One that ends the line goes first; then a
 * `1:30` of the lead; then the first one in the text; then a `1:30` that ends the line.
 */
function durationBehind(scan: Scan, lead: Run): number | null {
  if (lead.marks.some((mark) => mark.kind === 'minutes')) return null;
  const durations: Mark[] = [];
  const last = scan.tokens.length;
  for (let at = lead.end; at < last; ) {
    const mark = readMark({ ...scan, engagements: [] }, at, []);
    if (mark !== null && isTiming(mark)) durations.push(mark);
    at += mark?.length ?? 1;
  }
  const ending = durations.find((mark) => mark.from + mark.length === last);
  if (ending?.kind === 'minutes') return ending.from;
  if (lead.marks.some(isTiming)) return null;
  const first = durations.find((mark) => mark.kind === 'minutes') ?? ending;
  return first?.from ?? null;
}

function atTheEnd(scan: Scan, after: number, before: readonly Mark[]): Run {
  const kinds = new Set(['day', 'start', 'clock', 'urgent']);
  for (let from = Math.max(after, scan.tokens.length - REACH); from < scan.tokens.length; from += 1) {
    const led = from > after && isFunctionWord(scan.tokens[from - 1]?.folded ?? '');
    if (led) continue;
    const run = readRun(scan, from, before, (mark) => kinds.has(mark.kind), false);
    if (run.marks.length > 0 && run.end === scan.tokens.length) return run;
  }
  return runOf([], after);
}

function anywhere(scan: Scan, from: number, before: readonly Mark[]): Run {
  const read = new Set(before.flatMap(positions));
  const found: Mark[] = [];
  for (const [at, token] of scan.tokens.entries()) {
    const unmistakable = token.typed.startsWith('@') || token.typed.startsWith('!');
    if (at < from || read.has(at) || !unmistakable) continue;
    const mark = readMark({ ...scan, engagements: [] }, at, [...before, ...found]);
    if (mark?.kind === 'start' || mark?.kind === 'urgent') found.push(mark);
  }
  return runOf(found, from);
}

function positions(mark: Mark): readonly number[] {
  return Array.from({ length: mark.length }, (_, index) => mark.from + index);
}

function zonesFrom(scan: Scan, runs: readonly Run[]): Zones {
  const marks = settleClocks(runs.flatMap((run) => run.marks).sort((a, b) => a.from - b.from));
  const read = new Set([...marks.flatMap(positions), ...runs.flatMap((run) => run.dashes)]);
  const text = scan.tokens.flatMap((_, at) => (at < scan.from || read.has(at) ? [] : [at]));
  return { marks, text };
}

/**
 * Settles what `1:30` is: the duration where the line has none and it is short enough, else the time of day. One that is
 * neither goes back to the text.
 */
function settleClocks(marks: readonly Mark[]): readonly Mark[] {
  const clocks = marks.filter((mark) => mark.kind === 'clock');
  const timed = marks.some((mark) => mark.kind === 'minutes');
  const duration = timed ? undefined : clocks.find(isTiming);
  const started = marks.some((mark) => mark.kind === 'start');
  const start = started ? undefined : clocks.find((mark) => mark !== duration);
  return marks.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== 'clock') return [mark];
    const { from, length, at } = mark;
    if (mark === duration) return [{ kind: 'minutes', from, length, minutes: minutesOfClock(at) }];
    return mark === start ? [{ kind: 'start', from, length, at }] : [];
  });
}

function minutesOfClock(at: string): number {
  const [hours, minutes] = at.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
