import { html } from 'hono/html';
import type { Engagement } from '../../contract/work/engagements.ts';
import type { Html } from '../text/page-reply.ts';
import { capitalised, type Words } from '../text/words.ts';
import { findPublished, type PublishedReport, publishedReports } from '../work/reports/published.ts';
import type { PageCall } from './page-call.ts';
import { statementEntries } from './statement-entries.ts';
import { accountTable, overageList } from './statement-figures.ts';
import { type FrozenStatement, findStatement } from './statement-page.ts';
import { subPage } from './sub-page.ts';

const REPORTS_UNFOLDED = 6;

/** The report of a closed period: what came of it, the hours with their proof, what comes next. Null where none is shown. */
export async function reportPage(
  call: PageCall,
  engagement: Engagement,
  index: number,
  fromEntry: number,
): Promise<Response | null> {
  const report = await findPublished(call.deps, engagement.id, index);
  const statement = report && (await findStatement(call, engagement, index));
  if (!statement) return null;
  const { words, path } = call;
  const { startsOn, endsBefore } = statement.results.period;
  const period = words.period(startsOn, endsBefore);
  const title = words.sayAny('report-page:title', { period });
  const here = `${path}/reports/${engagement.id}/${index}`;
  const body = html`<h2>${title}</h2>
<p>${engagement.title}</p>
${reportParts(report, statement, words)}
${accountTable(statement, words)}
${overageList(statement, words)}
<p><a href="${path}/statements/${engagement.id}/${index}">${words.sayAny('report-page:check')}</a></p>
${await statementEntries(call, statement, here, fromEntry)}`;
  return subPage(call, { title, body });
}

/** What the consultant wrote, without anything that only a page has: a mail or a printed sheet can carry it as it is. */
function reportParts({ results, next }: PublishedReport, statement: FrozenStatement, words: Words): Html {
  const say = (key: string, values?: Readonly<Record<string, unknown>>) =>
    words.sayAny(`report-page:${key}`, values);
  const { used, granted, unit } = statement.results;
  const figures = { used: words.figure(used, unit), granted: words.figure(granted, unit) };
  return html`<p class="figure">${say(unit === 'minutes' ? 'used-hours' : 'used-pieces', figures)}</p>
${
  results.length === 0
    ? ''
    : html`<h3>${say('results')}</h3>
<ul class="list">${results.map(
        ({
          goal,
          met,
          text,
        }) => html`<li><strong>${goal}</strong><br><small>${say(`met.${met}`)}</small>${paragraphs(text)}</li>
`,
      )}</ul>`
}
${next.trim() === '' ? '' : html`<h3>${say('next')}</h3>${paragraphs(next)}`}
<h3>${say('hours')}</h3>`;
}

function paragraphs(text: string): readonly Html[] {
  return text
    .split(/\n\s*\n|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => html`<p>${part}</p>`);
}

/** The ways to the reports that are shown, the latest first, older ones folded; nothing where none is. */
export async function reportList({ deps, words, path }: PageCall, engagementId: string): Promise<Html | ''> {
  const reports = await publishedReports(deps, engagementId);
  if (reports.length === 0) return '';
  const listOf = (some: typeof reports) =>
    html`<ul class="list">${some.map(
      ({ periodIndex, startsOn, endsBefore }) =>
        html`<li><a href="${path}/reports/${engagementId}/${periodIndex}">${capitalised(words.period(startsOn, endsBefore))}</a></li>
`,
    )}</ul>`;
  const older = reports.slice(REPORTS_UNFOLDED);
  return html`<h3>${words.sayAny('report-page:list')}</h3>
${listOf(reports.slice(0, REPORTS_UNFOLDED))}${
  older.length === 0
    ? ''
    : html`
<details><summary>${words.sayAny('report-page:older', { count: older.length })}</summary>
${listOf(older)}</details>`
}`;
}
