import { html } from 'hono/html';
import type { Statement } from '../../core/work/periods/statement.ts';
import type { Html } from '../text/page-reply.ts';
import type { Words } from '../text/words.ts';
import { lotText } from './lot-words.ts';

/**
 * The account as a sum from what was granted to what is carried on, in the order of the rule it follows
 * (docs/retainer-engine.md, "How a practice's book follows"), so that it can be added up by hand.
 */
export function accountTable({ results }: Statement, words: Words): Html {
  const { say } = words;
  const { unit } = results;
  const lines = [
    ['granted', results.granted],
    [results.carriedIn < 0 ? 'owed-in' : 'carried-in', results.carriedIn],
    ['adjusted', results.adjusted],
    ['topped-up', results.toppedUp],
    ['used', -results.used],
    ['settled-apart', results.overage - results.deducted],
    ['settled-deficit', results.settledDeficit],
    ['forfeited', -results.forfeited],
    ['expired', -results.expired],
    ['voided', -results.voided],
  ] as const;
  const shown = lines.filter(([name, amount]) => amount !== 0 || name === 'granted' || name === 'used');
  return html`<table>
<caption class="muted">${say('account.caption')}</caption>
<tbody>${shown.map(
    ([
      name,
      amount,
    ]) => html`<tr><th scope="row">${say(`account.${name}`)}</th><td class="n">${words.figure(amount, unit)}</td></tr>
`,
  )}</tbody>
<tfoot><tr><th scope="row">${say(results.carriedOut < 0 ? 'account.owed-out' : 'account.carried-out')}</th><td class="n">${words.figure(results.carriedOut, unit)}</td></tr></tfoot>
</table>`;
}

/** Where what was used past the allowance went: waived, billed, held, deducted from the next period, or not billed at all. */
export function overageList({ results, inputs }: Statement, words: Words): Html | '' {
  const { unit, overage } = results;
  if (overage === 0) return '';
  const value = words.money(results.waivedValueMinor, inputs.currency);
  const lines = [
    ['waived', results.waived],
    ['billed', results.billedOverage],
    ['held', results.held],
    ['deducted', results.deducted],
    ['unbilled', results.unbilled],
  ] as const;
  return html`<p>${words.say('overage.title', { amount: words.figure(overage, unit) })}</p>
<ul>${lines
    .filter(([, amount]) => amount > 0)
    .map(
      ([name, amount]) =>
        html`<li>${words.say(`overage.${name}`, { amount: words.figure(amount, unit), value })}</li>`,
    )}</ul>`;
}

/** Each lot through the period: what it held by its name, then what was drawn, what lapsed and what went on; columns without a figure are left out. */
export function lotTable({ results, inputs }: Statement, words: Words): Html {
  const { say } = words;
  const columns = [
    { name: 'paid-back', of: (lot: (typeof results.lots)[number]) => lot.paidBack },
    { name: 'drawn', of: (lot: (typeof results.lots)[number]) => lot.drawn },
    { name: 'lapsed', of: (lot: (typeof results.lots)[number]) => lot.forfeited + lot.expired + lot.voided },
    { name: 'carried', of: (lot: (typeof results.lots)[number]) => lot.carried },
  ].filter(({ name, of }) => name === 'drawn' || results.lots.some((lot) => of(lot) > 0));
  return html`<table>
<caption class="muted">${say('lots.caption')}</caption>
<thead><tr><th scope="col">${say('lots.lot')}</th>${columns.map(({ name }) => html`<th scope="col" class="n">${say(`lots.column-${name}`)}</th>`)}</tr></thead>
<tbody>${results.lots
    .filter((lot) => lot.opened > 0)
    .map(
      (lot) => html`<tr><th scope="row">${lotText(lot.lot, lot.opened, inputs, words)}</th>${columns.map(
        ({ of }) => html`<td class="n">${words.figure(of(lot), results.unit)}</td>`,
      )}</tr>
`,
    )}</tbody>
</table>`;
}
