import { drawsFrom } from '../core/base/chance/seeded.ts';
import { medianOf } from '../core/base/statistics/median.ts';
import { type DemandMonth, demandTrendOf, LEAST_MONTHS } from '../core/pro-bono/demand-trend.ts';
import { writeSection } from './results-page.ts';

// `node bench/trend-simulation.ts` measures on made-up clients how often the test of a rising demand cries wrongly and how soon it notices
// growth, and writes both into docs/pro-bono.md. The same seed gives the same figures; nothing here depends on the machine.

const CLIENTS = 1_000;
const MONTHS = 24;
/** Asks come by themselves (Poisson); what one takes is skewed, as mails and the odd poster are (log-normal). */
const USUAL_MINUTES = 25;
const SPREAD = 0.7;
const URGENT_SHARE = 0.2;
/** Growth begins after this many steady months. */
const STEADY_BEFORE = 6;

type Chance = () => number;

function poisson(mean: number, chance: Chance): number {
  const limit = Math.exp(-mean);
  let product = chance();
  let count = 0;
  while (product > limit) {
    count += 1;
    product *= chance();
  }
  return count;
}

function logNormal(chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return USUAL_MINUTES * Math.exp(SPREAD * normal);
}

/** A client whose asks per month follow a mean that may grow; the hours follow the asks. */
function drawClient(meanAsks: (month: number) => number, chance: Chance): readonly DemandMonth[] {
  return Array.from({ length: MONTHS }, (_none, at) => {
    const asks = poisson(meanAsks(at), chance);
    const each = Array.from({ length: asks }, () => ({
      minutes: logNormal(chance),
      urgent: chance() < URGENT_SHARE,
    }));
    const minutes = Math.round(each.reduce((sum, ask) => sum + ask.minutes, 0));
    const urgent = each.filter((ask) => ask.urgent).length;
    return { month: String(at), minutes, asks, urgentShare: asks === 0 ? 0 : urgent / asks };
  });
}

/** The first month, counted from 1, at whose end the client was found rising; null when it never was. */
function foundAfter(months: readonly DemandMonth[]): number | null {
  for (let seen = LEAST_MONTHS; seen <= months.length; seen += 1) {
    if (demandTrendOf(months.slice(0, seen)).rising) return seen;
  }
  return null;
}

function simulate(usualAsks: number, growthPerHalfYear: number, seed: number) {
  const chance = drawsFrom(seed);
  const meanAsks = (month: number) =>
    usualAsks * growthPerHalfYear ** (Math.max(0, month - STEADY_BEFORE) / 6);
  const found = Array.from({ length: CLIENTS }, () => foundAfter(drawClient(meanAsks, chance)));
  const at = found.filter((month): month is number => month !== null);
  const within = (months: number) =>
    at.filter((month) => month > STEADY_BEFORE && month <= STEADY_BEFORE + months).length;
  return { found: at.length, early: at.filter((month) => month <= STEADY_BEFORE).length, within, at };
}

const percent = (count: number) => `${((count / CLIENTS) * 100).toFixed(1)} %`;

const steady = [3, 6, 12].map((asks, at) => {
  const { found } = simulate(asks, 1, 2025 + at);
  return `| ${asks} | ${found} of ${CLIENTS.toLocaleString('en-US')} (${percent(found)}) |`;
});
const growing = [3, 6, 12].flatMap((asks, row) =>
  (
    [
      ['half as much again', 1.5],
      ['doubling', 2],
      ['tripling', 3],
    ] as const
  ).map(([word, growth], column) => {
    const { within, at } = simulate(asks, growth, 3000 + row * 10 + column);
    const waited = at.filter((month) => month > STEADY_BEFORE).map((month) => month - STEADY_BEFORE);
    const share = (months: number) => percent(within(months));
    return `| ${asks} | ${word} | ${waited.length > 0 ? medianOf(waited) : '–'} | ${share(6)} | ${share(9)} | ${share(12)} | ${share(18)} |`;
  }),
);

const text = `\`node bench/trend-simulation.ts\`: ${CLIENTS.toLocaleString('en-US')} clients a row, each looked at after every month for ${MONTHS} months.

**False alarms.** Steady clients who were ever said to be rising:

| asks a month | said to be rising, ever in ${MONTHS} months |
|---|---|
${steady.join('\n')}

**Power.** Demand is steady for ${STEADY_BEFORE} months and then grows evenly, by so much every six months:

| asks a month at first | growth every 6 months | months until it is said (median) | said within 6 | within 9 | within 12 | within 18 |
|---|---|---|---|---|---|---|
${growing.join('\n')}`;
writeSection('trend simulation', text, 'pro-bono.md');
process.stdout.write(`${text}\n`);
