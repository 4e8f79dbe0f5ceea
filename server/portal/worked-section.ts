import { html } from 'hono/html';
import type { Engagement } from '../../contract/work/engagements.ts';
import { priceOf } from '../../core/base/money/money.ts';
import { system, todayIn } from '../deps.ts';
import type { Html } from '../text/page-reply.ts';
import { capitalised } from '../text/words.ts';
import { type WorkedMinutes, workedInMonths } from '../work/time/entries-on-record.ts';
import { listTimeEntries } from '../work/time/list-time-entries.ts';
import { agreementLink } from './agreement-page.ts';
import { billingSentence } from './agreement-words.ts';
import { entriesBlock } from './entries-block.ts';
import type { PageCall } from './page-call.ts';
import { usageBar } from './usage-bar.ts';

const ENTRIES_SHOWN = 25;

/** How work without an allowance stands: the hours of this month and the one before, the rule they are billed by, the entries. */
export async function workedSection(call: PageCall, engagement: Engagement): Promise<Html> {
  const { words } = call;
  const { month, before } = monthsOf(call, engagement);
  const now = await workedInMonths(call.deps, engagement, [month]);
  const earlier = await workedInMonths(call.deps, engagement, [before]);
  const rate =
    engagement.kind === 'hourly' && engagement.hourlyRateMinor
      ? words.say('worked.rate', { rate: words.money(engagement.hourlyRateMinor, engagement.currency) })
      : null;
  return html`<section id="e-${engagement.id}">
<h2>${engagement.title}</h2>
${stateLine(call, engagement)}
<p class="figure">${minutesSentence(call, month, now)}</p>
${earlier.actualMinutes > 0 ? html`<p>${minutesSentence(call, before, earlier)}</p>` : ''}
<ul class="rules">${rate === null ? '' : html`<li>${rate}</li>`}<li>${billingSentence(engagement.billing, words)}</li></ul>
${await agreementLink(call, engagement.id)}
${await entriesOfMonth(call, engagement, month, 'worked-and-billed')}
</section>`;
}

/** What was given for free this month and this year, at its full value, and how far the agreed limit reaches. */
export async function proBonoSection(call: PageCall, engagement: Engagement): Promise<Html> {
  const { deps, words } = call;
  const { month, ofYear } = monthsOf(call, engagement);
  const now = await workedInMonths(deps, engagement, [month]);
  const year = await workedInMonths(deps, engagement, ofYear);
  const limit = engagement.proBono?.capMinutesPerMonth ?? null;
  const review = engagement.reviewOn
    ? words.say('given.review', { on: words.onDay(engagement.reviewOn) })
    : null;
  return html`<section id="e-${engagement.id}">
<h2>${engagement.title}</h2>
${stateLine(call, engagement)}
<p class="figure">${givenSentence(call, engagement, month, now.actualMinutes)}</p>
${limit === null ? '' : usageBar({ used: now.actualMinutes, total: limit, label: words.say('given.share', { share: words.percent(limit === 0 ? 1 : now.actualMinutes / limit) }) })}
<p>${yearSentence(call, engagement, month.slice(0, 4), year.actualMinutes)}. ${words.say('given.free')}</p>
${review === null ? '' : html`<p>${review}</p>`}
${await agreementLink(call, engagement.id)}
${await entriesOfMonth(call, engagement, month, 'worked')}
</section>`;
}

/** "4 h 30 of 5 h given in June, worth €450.00." */
function givenSentence(call: PageCall, engagement: Engagement, month: string, workedMinutes: number): string {
  const { words } = call;
  const limit = engagement.proBono?.capMinutesPerMonth ?? null;
  const past = limit === null ? 0 : Math.max(0, workedMinutes - limit);
  const given = words.say(`given.month${limit === null ? '' : past > 0 ? '-past' : '-limit'}`, {
    given: words.figure(workedMinutes, 'minutes'),
    limit: words.figure(limit ?? 0, 'minutes'),
    past: words.figure(past, 'minutes'),
    month: words.monthName(`${month}-01`),
  });
  return `${given}${valueText(call, engagement, workedMinutes)}`;
}

function yearSentence(call: PageCall, engagement: Engagement, year: string, workedMinutes: number): string {
  const given = call.words.figure(workedMinutes, 'minutes');
  return `${call.words.say('given.year', { year, given })}${valueText(call, engagement, workedMinutes)}`;
}

/** What free work is worth at the normal rate, since a gift whose value is not seen is taken for nothing. */
function valueText(call: PageCall, engagement: Engagement, workedMinutes: number): string {
  const rate = rateOf(call, engagement);
  if (rate === null || workedMinutes === 0) return '';
  const value = call.words.money(priceOf(workedMinutes, rate, 'minutes'), engagement.currency);
  return `, ${call.words.say('given.value', { value })}`;
}

/** The normal rate, in minor units per hour; null where the practice has not set one and no value can be named. */
function rateOf({ deps }: PageCall, engagement: Engagement): number | null {
  return engagement.hourlyRateMinor ?? deps.practice.hourlyRateMinor;
}

function minutesSentence({ words }: PageCall, month: string, worked: WorkedMinutes): string {
  const isExact = worked.actualMinutes === worked.billedMinutes;
  return words.say(
    worked.actualMinutes === 0 ? 'worked.none' : isExact ? 'worked.month' : 'worked.month-billed',
    {
      month: words.monthName(`${month}-01`),
      worked: words.figure(worked.actualMinutes, 'minutes'),
      billed: words.figure(worked.billedMinutes, 'minutes'),
    },
  );
}

function stateLine({ words }: PageCall, { state, startsOn, endsOn }: Engagement): Html | '' {
  if (state === 'ended')
    return html`<p class="muted">${words.say('retainer.ended', { on: words.onDay(endsOn ?? startsOn) })}</p>`;
  return endsOn === null
    ? ''
    : html`<p class="muted">${words.say('agreed.until', { until: words.untilDay(endsOn) })}</p>`;
}

async function entriesOfMonth(
  call: PageCall,
  engagement: Engagement,
  month: string,
  columns: 'worked' | 'worked-and-billed',
): Promise<Html> {
  const { deps, words } = call;
  const found = await listTimeEntries(deps, system, {
    query: { engagementId: engagement.id, from: `${month}-01`, limit: ENTRIES_SHOWN },
  });
  return entriesBlock(call, engagement.id, found, columns, {
    title: words.say('entries.title'),
    caption: capitalised(words.month(`${month}-01`)),
    empty: words.say('entries.none-yet'),
    hasEarlier: engagement.startsOn < `${month}-01`,
  });
}

/** The month it is where the engagement is, the one before, and those of the year so far, all as 'YYYY-MM'. */
function monthsOf({ deps }: PageCall, { timeZone }: Engagement) {
  const today = Temporal.PlainDate.from(todayIn(deps, timeZone));
  const name = (date: Temporal.PlainDate) => date.toString().slice(0, 7);
  return {
    month: name(today),
    before: name(today.subtract({ months: 1 })),
    ofYear: Array.from({ length: today.month }, (_none, position) =>
      name(today.with({ month: position + 1 })),
    ),
  };
}
