import { html } from 'hono/html';
import { isRefused } from '../../contract/refusals.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { totalMinor } from '../../core/work/periods/charge.ts';
import type { Statement } from '../../core/work/periods/statement.ts';
import { layout } from '../text/layout.ts';
import { fileReply, type Html, pageReply } from '../text/page-reply.ts';
import type { Words } from '../text/words.ts';
import { sayWhyCharged } from '../work/charges/say-charge.ts';
import { findFrozenStatement } from '../work/periods/statements.ts';
import { closing, letterhead } from './letterhead.ts';
import type { PageCall } from './page-call.ts';
import { statementEntries } from './statement-entries.ts';
import { accountTable, lotTable, overageList } from './statement-figures.ts';

export type FrozenStatement = Statement & { readonly hash: string };

export async function findStatement(
  { deps }: PageCall,
  engagement: Engagement,
  index: number,
): Promise<FrozenStatement | null> {
  const found = await findFrozenStatement(deps, engagement.id, index);
  return isRefused(found) ? null : found;
}

/** A statement with everything it follows from, and how to check it. Null where the period is not closed or not there. */
export async function statementPage(
  call: PageCall,
  engagement: Engagement,
  index: number,
  fromEntry: number,
): Promise<Response | null> {
  const statement = await findStatement(call, engagement, index);
  if (!statement) return null;
  const { words, path } = call;
  const { period } = statement.results;
  const title = words.say('statement.title', {
    index,
    period: words.period(period.startsOn, period.endsBefore),
  });
  const here = `${path}/statements/${engagement.id}/${index}`;
  const body = html`${letterhead(call)}
<nav><a href="${path}">${words.say('back')}</a></nav>
<main>
<section>
<h2>${title}</h2>
<p>${engagement.title}</p>
<p class="muted">${words.say('statement.frozen')}</p>
${accountTable(statement, words)}
${overageList(statement, words)}
${statement.results.lots.length > 1 ? lotTable(statement, words) : ''}
${chargeTable(statement, words)}
${await statementEntries(call, statement, here, fromEntry)}
${howToCheck(statement, here, words)}
</section>
</main>
${closing(call)}`;
  const page = layout({ language: words.language, title: `${title} · ${call.deps.practice.name}`, body });
  return pageReply(page, words.language);
}

/** The file `holdfast verify` checks: the statement with its inputs and its hash. */
export async function statementFile(
  call: PageCall,
  engagement: Engagement,
  index: number,
): Promise<Response | null> {
  const statement = await findStatement(call, engagement, index);
  if (!statement) return null;
  return fileReply(
    `${JSON.stringify(statement, null, 2)}\n`,
    `statement-${index}-${statement.results.period.startsOn}.json`,
  );
}

function chargeTable({ results, inputs }: Statement, words: Words): Html | '' {
  const { charges, currency, unit } = results;
  if (charges.length === 0) return '';
  const { say } = words;
  return html`<h3>${say('charges.title')}</h3>
<table>
<caption class="muted">${say('charges.caption')}</caption>
<thead><tr><th scope="col">${say('charges.what')}</th><th scope="col" class="n">${say('charges.due')}</th><th scope="col" class="n">${say('charges.amount')}</th></tr></thead>
<tbody>${charges.map((charge) => {
    const about = charge.forPeriodIndex === inputs.period.index ? null : charge.forPeriodIndex;
    const why = sayWhyCharged(charge.because, currency, about, words.sayAny, unit);
    return html`<tr><td>${say(`charges.${charge.kind}`)}<p class="why">${why}</p></td><td class="n">${words.shortDay(charge.dueOn)}</td><td class="n">${words.money(charge.amountMinor, currency)}</td></tr>
`;
  })}</tbody>
<tfoot><tr><th scope="row" colspan="2">${say('charges.total')}</th><td class="n">${words.money(totalMinor(charges), currency)}</td></tr></tfoot>
</table>`;
}

function howToCheck(statement: FrozenStatement, here: string, words: Words): Html {
  const { say } = words;
  return html`<h3>${say('check.title')}</h3>
<p>${say('check.why')}</p>
<p><a href="${here}.json" download>${say('check.download')}</a></p>
<p>${say('check.hash')} <span class="hash">${statement.hash}</span></p>
<ol>
<li>${say('check.by-hand')}</li>
<li>${say('check.by-hash')}</li>
<li>${say('check.by-command')} <code>holdfast verify statement-${statement.results.period.index}-${statement.results.period.startsOn}.json</code></li>
</ol>`;
}
