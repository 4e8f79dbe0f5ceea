import { type Forecast, plan } from '../../contract/plan/plan.ts';
import type { InputOf } from '../../contract/route.ts';
import { addDays } from '../../core/base/calendar/local-day.ts';
import { divideHalfUp } from '../../core/base/money/money.ts';
import { type Expected, forecastMonths, runwayOf } from '../../core/plan/forecast.ts';
import { type ClientHead, clientHeads } from '../clients/client-heads.ts';
import { type Deps, system } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { gatherSources } from './gather-sources.ts';
import { getPlanSettings } from './settings.ts';
import { sharesOfYear } from './shares.ts';
import type { Source } from './source.ts';
import { lookAhead, type View } from './view.ts';

type Asked = InputOf<typeof plan.whatIf>['body'];

/** Income and time of the months ahead (docs/plan.md). It reads totals, charges and agreements by their indexes, and no entry. */
export const getForecast = reads(plan.forecast, async (deps, _actor, { query }) => {
  return forecastOf(deps, { months: query.months, lose: [], gain: [] });
});

/** The same if clients came or left. Nothing is stored. */
export const forecastIf = reads(plan.whatIf, async (deps, _actor, { body }) => {
  const ids = body.lose.map(({ clientId }) => clientId);
  const known = await clientHeads(deps, ids);
  const missing = ids.find((id) => !known.has(id));
  return missing === undefined ? forecastOf(deps, body) : { refused: 'unknown-client', clientId: missing };
});

async function forecastOf(deps: Deps, asked: Asked): Promise<Forecast> {
  const settings = await getPlanSettings(deps, system, {});
  const probabilities = asked.probabilities ?? settings.probabilities;
  const view = await lookAhead(deps, asked.months, probabilities);
  const sources = [...without(await gatherSources(deps, view), asked.lose), ...gained(view, asked.gain)];
  const capacity = divideHalfUp((deps.practice.weeklyMinutes ?? 0) * 52, 12);
  const months = forecastMonths(view.months, sources.flatMap(expectedOf), capacity);
  const lost = new Set(asked.lose.map(({ clientId }) => clientId));
  const shares = await sharesOfYear(view, addDays(view.today, 1), lost);
  const clientIds = [...sources, ...shares.income, ...shares.hours].flatMap(({ clientId }) => clientId ?? []);
  const heads = await clientHeads(deps, [...new Set(clientIds)]);
  return {
    currency: deps.practice.currency,
    months: [...months],
    sources: sources.toSorted(largestFirst).map((source) => viewSource(source, heads)),
    probabilities,
    concentration: { income: shares.income.map(named(heads)), hours: shares.hours.map(named(heads)) },
    runway: runway(settings, months),
  };
}

/** A client who left brings nothing from a month on, charges on record included. */
function without(sources: readonly Source[], lose: Asked['lose']): readonly Source[] {
  const until = new Map(lose.map(({ clientId, fromMonth }) => [clientId, fromMonth]));
  return sources.flatMap((source) => {
    const last = source.clientId === null ? undefined : until.get(source.clientId);
    if (last === undefined) return [source];
    const months = source.months.filter(({ month }) => month < last);
    return months.length === 0 ? [] : [{ ...source, months }];
  });
}

function gained(view: View, gain: Asked['gain']): readonly Source[] {
  return gain.map(({ title, fromMonth, feeMinor, minutes, percent }) => ({
    clientId: null,
    engagementId: null,
    title,
    percent,
    isPromised: true,
    certainty: percent === 100 ? 'secured' : 'likely',
    because: view.say('because.gained', { percent }),
    months: view.months
      .filter((month) => month >= fromMonth)
      .map((month) => ({ month, amountMinor: feeMinor, minutes })),
  }));
}

function expectedOf(source: Source): readonly Expected[] {
  const { clientId, certainty, percent, isPromised } = source;
  return source.months.map((part) => ({ ...part, clientId, certainty, percent, isPromised }));
}

function largestFirst(one: Source, other: Source): number {
  const [a, b] = [weightOf(one), weightOf(other)];
  return b.money - a.money || b.minutes - a.minutes || (one.title < other.title ? -1 : 1);
}

function weightOf({ months, percent }: Source) {
  return {
    money: months.reduce((sum, { amountMinor }) => sum + amountMinor * percent, 0),
    minutes: months.reduce((sum, { minutes }) => sum + minutes * percent, 0),
  };
}

type Heads = ReadonlyMap<string, ClientHead>;

function viewSource(source: Source, heads: Heads) {
  const clientName = source.clientId === null ? null : (heads.get(source.clientId)?.name ?? null);
  return { ...source, clientName, months: [...source.months] };
}

function named(heads: Heads) {
  return <T extends { readonly clientId: string; readonly sharePerMille: number }>({
    sharePerMille,
    ...share
  }: T) => ({
    ...share,
    clientName: heads.get(share.clientId)?.name ?? '',
    share: sharePerMille / 1000,
  });
}

function runway(
  { reserveMinor, monthlyCostMinor }: Awaited<ReturnType<typeof getPlanSettings>>,
  months: Parameters<typeof runwayOf>[2],
): Forecast['runway'] {
  if (reserveMinor === null || monthlyCostMinor === null) return null;
  const covered = runwayOf(reserveMinor, monthlyCostMinor, months);
  return { reserveMinor, monthlyCostMinor, months: covered, isWhole: covered === months.length };
}
