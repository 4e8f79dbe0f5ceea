import { html } from 'hono/html';
import type { GiftStatement } from '../../contract/pro-bono/pro-bono.ts';
import type { Locale } from '../../contract/shapes.ts';
import { type Deps, todayOf } from '../deps.ts';
import { layout } from '../text/layout.ts';
import { type Html, pageReply } from '../text/page-reply.ts';
import { capitalised, type Words, wordsIn } from '../text/words.ts';

type Row = GiftStatement['rows'][number];
type Received = GiftStatement['benefits'][number];

/** A sheet that is kept names the year with every day, also while that year is running. */
const NO_YEAR_OF_ITS_OWN = '0000-01-01';

/** Who it is written to: a client in their language, or the practice itself (no name). */
interface Reader {
  readonly name: string | null;
  readonly language: Locale | null;
}

interface Document {
  readonly statement: GiftStatement;
  readonly words: Words;
  readonly isOwn: boolean;
}

/** A year of free work as a sheet to print: list price, credit and net always together, so that a gift is seen for what it is worth. */
export function giftStatementPage(deps: Deps, statement: GiftStatement, reader: Reader): Promise<Response> {
  const { practice } = deps;
  const today = todayOf(deps);
  const language = reader.language ?? practice.locale;
  const document: Document = {
    statement,
    words: wordsIn(language, NO_YEAR_OF_ITS_OWN),
    isOwn: reader.name === null,
  };
  const { words } = document;
  const { year } = statement;
  const title = say(document, 'title', { year });
  const whose = reader.name ?? practice.name;
  const isRunning = today <= `${year}-12-31`;
  const body = html`<main class="agreement gifts">
<header>
<p class="from">${practice.name}</p>
<h1>${title}</h1>
<p>${document.isOwn ? say(document, 'own') : say(document, 'for', { client: whose })}</p>
${isRunning ? html`<p class="muted">${capitalised(words.untilDay(today))}</p>` : ''}
</header>
<section>
${statement.rows.length === 0 ? html`<p>${say(document, 'nothing', { year })}</p>` : account(document)}
</section>
${statement.benefits.length === 0 ? '' : returned(document)}
<footer><p>${say(document, 'foot', { practice: practice.name, date: words.onDay(today) })}</p></footer>
</main>`;
  return pageReply(layout({ language, title: `${title} · ${whose}`, body }), language);
}

function say(
  { words, isOwn }: Document,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words.sayAny(`pro-bono:statement.${key}`, { own: String(isOwn), ...values });
}

function account(document: Document): Html {
  const { statement, words } = document;
  const { listMinor, creditedMinor, dueMinor, minutes } = statement;
  const time = words.figure(minutes, 'minutes');
  return html`<p>${say(document, 'intro')}</p>
<table>
<thead><tr><th scope="col">${say(document, 'work')}</th>${PRICES.map((price) => html`<th scope="col" class="n">${say(document, price)}</th>`)}</tr></thead>
<tbody>${statement.rows.map((row) => line(document, row))}</tbody>
<tfoot><tr><th scope="row">${say(document, 'total', { time })}</th>${prices(document, [listMinor, creditedMinor, dueMinor])}</tr></tfoot>
</table>`;
}

const PRICES = ['list', 'credit', 'due'] as const;

/** The three prices of a line; on a narrow screen, where the heads of the columns do not fit, each names itself. */
function prices(document: Document, minors: readonly [number, number, number]): readonly Html[] {
  const { words, statement } = document;
  return PRICES.map(
    (price, at) =>
      html`<td class="n" data-label="${say(document, price)}">${words.money(minors[at] ?? 0, statement.currency)}</td>`,
  );
}

function line(document: Document, row: Row): Html {
  const { words, statement, isOwn } = document;
  const time = words.figure(row.minutes, 'minutes');
  const { rateMinorPerHour: rate } = row;
  const how =
    row.kind === 'gift'
      ? say(document, 'gifts', { time })
      : rate === null
        ? say(document, 'without-rate', { time })
        : say(document, 'pro-bono', { time, rate: words.money(rate, statement.currency) });
  return html`<tr><th scope="row">${isOwn ? say(document, 'whose', { client: row.clientName, title: row.title }) : row.title}<p class="why">${how}</p></th>${prices(document, [row.valueMinor, 0 - row.valueMinor, 0])}</tr>
`;
}

function returned(document: Document): Html {
  const { statement } = document;
  return html`<section>
<h2>${say(document, 'returned')}</h2>
<ul class="list">${statement.benefits.map((benefit) => receivedItem(document, benefit))}</ul>
</section>`;
}

/** What a benefit was worth is the practice's own estimate and no client's business. */
function receivedItem(
  document: Document,
  { kind, expected, receivedOn, evidence, worthMinor }: Received,
): Html {
  const { words, statement, isOwn } = document;
  const name = words.sayAny(`engagements:benefit.${kind}`);
  const worth = isOwn && worthMinor !== null ? words.money(worthMinor, statement.currency) : null;
  return html`<li>${say(document, 'benefit', { kind: name, expected })}
<p class="why">${say(document, 'received', { date: words.onDay(receivedOn) })}${evidence === '' ? '' : html` ${evidence}`}</p>
${worth === null ? '' : html`<p class="why">${say(document, 'worth', { worth })}</p>`}</li>
`;
}
