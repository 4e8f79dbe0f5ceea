import { html } from 'hono/html';
import { totalMinor } from '../../core/work/periods/charge.ts';
import type { Html } from '../text/page-reply.ts';
import { capitalised, type Words } from '../text/words.ts';
import type { PageCall } from './page-call.ts';
import type { ListedStatement } from './statements-of.ts';

/** Frozen statements, newest first, each with its figures in a line and a way to the whole of it. */
export function statementList(
  { words, path }: PageCall,
  engagementId: string,
  statements: readonly ListedStatement[],
  hasOlder: boolean,
): Html {
  const { say } = words;
  if (statements.length === 0)
    return html`<h3>${say('statements.title')}</h3><p class="muted">${say('statements.none-yet')}</p>`;
  const folder = `${path}/statements/${engagementId}`;
  return html`<h3>${say('statements.title')}</h3>
${statementItems(folder, statements, words)}
${hasOlder ? html`<p class="screen"><a href="${folder}">${say('statements.all')}</a></p>` : ''}`;
}

export function statementItems(folder: string, statements: readonly ListedStatement[], words: Words): Html {
  const item = (statement: ListedStatement) => {
    const { index, startsOn, endsBefore } = statement.period;
    const figures = figuresOf(statement, words).map((figure) => html` <span>${figure}</span>`);
    return html`<li><a href="${folder}/${index}">${capitalised(words.period(startsOn, endsBefore))}</a><br><small class="figures">${figures}</small></li>
`;
  };
  return html`<ul class="list">${statements.map(item)}</ul>`;
}

/** The figures that were not nothing: granted, carried in, used, past the allowance, lapsed, carried on, and the charges. */
function figuresOf(statement: ListedStatement, words: Words): readonly string[] {
  const { unit, currency, charges } = statement;
  const lapsed = statement.forfeited + statement.expired + statement.voided;
  const figures = [
    ['granted', statement.granted, true],
    ['carried-in', Math.max(0, statement.carriedIn), false],
    ['owed-in', Math.max(0, -statement.carriedIn), false],
    ['topped-up', statement.toppedUp, false],
    ['used', statement.used, true],
    ['past', statement.overage, false],
    ['lapsed', lapsed, false],
    ['carried-out', Math.max(0, statement.carriedOut), false],
    ['owed-out', Math.max(0, -statement.carriedOut), false],
  ] as const;
  const said = figures
    .filter(([, amount, always]) => always || amount !== 0)
    .map(([name, amount]) => words.say(`statements.${name}`, { amount: words.figure(amount, unit) }));
  return [...said, words.say('statements.charged', { amount: words.money(totalMinor(charges), currency) })];
}
