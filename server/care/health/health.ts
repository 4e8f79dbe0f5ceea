import { type Health, health } from '../../../contract/care/health.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { addDays, daysBetween } from '../../../core/base/calendar/local-day.ts';
import { monthsFrom } from '../../../core/base/calendar/months-ahead.ts';
import { type Colour, type Judged, worstOf } from '../../../core/care/health.ts';
import { judgeAsks, judgeCheckIn, judgePayment, judgeSilence, judgeWork } from '../../../core/care/signs.ts';
import { figureOf } from '../../../locales/format.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { type Wording, wordingOf } from '../wording.ts';
import {
  countAsksByMonth,
  findFirstCheckIn,
  listContactDays,
  listMonthMinutes,
  listPaidCharges,
} from './health-store.ts';

/** How far habits are looked back for: full months, and days for contacts. */
const HABIT_MONTHS = 13;
const HABIT_DAYS = 730;

type Sign = Health['signs'][number];

/** How a client stands against its own habit; every colour with what it was told from and what would change it. */
export const getHealth = reads(health.get, async (deps, actor, { params }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const wording = wordingOf(deps);
  const today = todayOf(deps);
  // One after the other: a page of a client must not take all connections of the database at once.
  const signs = [
    await contactSign(deps, wording, client.id, today),
    ...(await monthSigns(deps, wording, client.id, today)),
    await paymentSign(deps, wording, client.id, today),
    await checkInSign(deps, wording, client.id, today),
  ];
  const colour = worstOf(signs.map((sign) => sign.colour));
  return { colour, because: sayWhole(wording, signs, colour), signs };
});

function sayWhole({ say }: Wording, signs: readonly Sign[], colour: Colour): string {
  if (colour === 'unknown') return say('health.unknown');
  if (colour === 'good') return say('health.good');
  return signs
    .filter((sign) => sign.colour === colour)
    .map(({ text }) => text)
    .join(' ');
}

async function contactSign(deps: Deps, wording: Wording, clientId: string, today: string): Promise<Sign> {
  const from = addDays(today, -HABIT_DAYS);
  const days = await listContactDays(deps.db, { clientId, from });
  return signOf(wording, 'contact', judgeSilence(days, today), (figure) => ({ days: Math.round(figure) }));
}

/** The last full month against the full months before it since the client's first. */
async function monthSigns(
  deps: Deps,
  wording: Wording,
  clientId: string,
  today: string,
): Promise<readonly Sign[]> {
  const first = Temporal.PlainYearMonth.from(today.slice(0, 7)).subtract({ months: HABIT_MONTHS });
  const span = { clientId, from: `${first}-01` };
  const months = monthsFrom(first.toString(), HABIT_MONTHS);
  const worked = sumsOf(await listMonthMinutes(deps.db, span));
  const asked = sumsOf(await countAsksByMonth(deps.db, span));
  const since = months.findIndex((month) => worked.has(month) || asked.has(month));
  const known = since < 0 ? [] : months.slice(since);
  const figures = (sums: ReadonlyMap<string, number>) => known.map((month) => sums.get(month) ?? 0);
  const last = (sums: ReadonlyMap<string, number>) => figures(sums).at(-1) ?? null;
  const earlier = (sums: ReadonlyMap<string, number>) => figures(sums).slice(0, -1);
  return [
    signOf(wording, 'work', judgeWork(last(worked), earlier(worked)), (figure) => ({
      amount: figureOf(Math.round(figure), 'minutes'),
    })),
    signOf(wording, 'asks', judgeAsks(last(asked), earlier(asked)), (figure) => ({
      count: Math.round(figure),
    })),
  ];
}

function sumsOf(rows: readonly { readonly month: string; readonly count: number }[]) {
  const sums = new Map<string, number>();
  for (const { month, count } of rows) sums.set(month, (sums.get(month) ?? 0) + Number(count));
  return sums;
}

async function paymentSign(deps: Deps, wording: Wording, clientId: string, today: string): Promise<Sign> {
  // What credits took whole was never paid late: it is neither open nor paid.
  const charges = await listPaidCharges(deps.db, clientId);
  return signOf(wording, 'payment', judgePayment(charges, today), (figure) => ({ days: Math.round(figure) }));
}

async function checkInSign(deps: Deps, wording: Wording, clientId: string, today: string): Promise<Sign> {
  const row = (await findFirstCheckIn(deps.db, clientId)) ?? null;
  const { badOn, ...judged } = judgeCheckIn(row, today);
  const { say, day } = wording;
  if (row === null || badOn === null)
    return {
      sign: 'check-in',
      ...judged,
      text: say('sign.check-in.unknown'),
      change: say('change.check-in.unknown'),
    };
  const late = Math.max(0, daysBetween(row.dueOn, today));
  const values = { late, every: row.everyDays, due: day(row.dueOn), bad: day(badOn) };
  const key = late === 0 ? 'good' : judged.colour;
  return {
    sign: 'check-in',
    ...judged,
    text: say(`sign.check-in.${key}`, values),
    change: say(`change.check-in.${key}`, values),
  };
}

function signOf(
  { say }: Wording,
  sign: 'contact' | 'work' | 'payment' | 'asks',
  judged: Judged,
  valuesOf: (figure: number) => Readonly<Record<string, unknown>>,
): Sign {
  const { colour, now, usual, bound } = judged;
  if (now === null || usual === null || bound === null)
    return { sign, ...judged, text: say(`sign.${sign}.unknown`), change: say(`change.${sign}.unknown`) };
  const named = (figure: number) => Object.values(valuesOf(figure))[0];
  const values = { now: named(now), usual: named(usual), bound: named(bound) };
  return {
    sign,
    colour,
    now,
    usual,
    bound,
    text: say(`sign.${sign}.known`, values),
    change: say(`change.${sign}.${colour}`, values),
  };
}
