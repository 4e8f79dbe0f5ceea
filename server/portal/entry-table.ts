import { html } from 'hono/html';
import type { TimeEntry } from '../../contract/work/time-entries.ts';
import type { Html } from '../text/page-reply.ts';
import type { Words } from '../text/words.ts';

/** What the figures beside an entry are: worked and billed time, worked time alone, or pieces. */
export type EntryColumns = 'worked-and-billed' | 'worked' | 'pieces';

/** One entry as a client reads it, from the record or from a frozen statement. */
export interface EntryLine {
  readonly workedOn: string;
  readonly done: Pick<TimeEntry, 'note' | 'activity' | 'channel' | 'urgent'> | null;
  /** In minutes, or in pieces. */
  readonly actual: number;
  readonly billed: number;
  readonly because: string | null;
  readonly marks: readonly string[];
  /** More that is known of it, such as what it drew from. */
  readonly details: readonly string[];
}

/** An entry of the record as a line; null where it holds nothing of what the columns count. */
export function lineOf(entry: TimeEntry, columns: EntryColumns, words: Words): EntryLine | null {
  const common = {
    workedOn: entry.workedOn,
    done: entry,
    marks: entry.late ? [words.say('entries.late')] : [],
    details: [],
  };
  if (columns === 'pieces') {
    const pieces = entry.units ?? 0;
    return pieces === 0 ? null : { ...common, actual: pieces, billed: pieces, because: null };
  }
  const { actualMinutes, billedMinutes } = entry;
  if (actualMinutes === 0) return null;
  // What is charged or given by itself says so even when no minute was rounded: it draws nothing of the allowance.
  const isExact = actualMinutes === billedMinutes && !entry.apart;
  return {
    ...common,
    actual: actualMinutes,
    billed: billedMinutes,
    because: columns === 'worked' ? null : isExact ? words.say('entries.as-worked') : entry.billedBecause,
  };
}

/** Entries with date, what was done, the figures and why they differ. */
export function entryTable(
  lines: readonly EntryLine[],
  columns: EntryColumns,
  caption: string,
  words: Words,
): Html {
  const { say } = words;
  const heads = {
    'worked-and-billed': [say('entries.worked'), say('entries.billed')],
    worked: [say('entries.worked')],
    pieces: [say('entries.pieces')],
  }[columns];
  return html`<table>
<caption class="muted">${caption}</caption>
<thead><tr><th scope="col">${say('entries.what')}</th>${heads.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
<tbody>${lines.map((line) => row(line, columns, words))}</tbody>
</table>`;
}

function row(line: EntryLine, columns: EntryColumns, words: Words): Html {
  const unit = columns === 'pieces' ? 'deliverables' : 'minutes';
  const figures = columns === 'worked-and-billed' ? [line.actual, line.billed] : [line.actual];
  return html`<tr><td><div class="entry"><time datetime="${line.workedOn}">${words.shortDay(line.workedOn)}</time><div>${what(
    line,
    words,
  )}</div></div></td>${figures.map((figure) => html`<td class="n">${words.figure(figure, unit)}</td>`)}</tr>
`;
}

/** The note in the consultant's words where there is one, then in ours how it was done and why it is billed so. */
function what({ done, marks, because, details }: EntryLine, { say }: Words): Html {
  const activity = say(`activity.${done?.activity ?? 'work'}`);
  const about = [
    ...(done?.note && done.activity !== 'work' ? [activity] : []),
    ...(done?.channel ? [say(`channel.${done.channel}`)] : []),
    ...(because === null ? [] : [because]),
  ].join(' · ');
  const tags = [...(done?.urgent ? [say('entries.urgent')] : []), ...marks];
  return html`<p>${done?.note || activity}${tags.map((tag) => html` <span class="tag">${tag}</span>`)}</p>${[
    about,
    ...details,
  ].map((text) => (text === '' ? '' : html`<p class="why">${text}</p>`))}`;
}
