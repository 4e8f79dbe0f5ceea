import { isRefused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { pricing, type RetainerReplay } from '../../../contract/sales/pricing.ts';
import { type Minor, priceOf } from '../../../core/base/money/money.ts';
import { totalMinor } from '../../../core/work/periods/charge.ts';
import type { PeriodAccount } from '../../../core/work/periods/close-period.ts';
import { replay } from '../../../core/work/periods/replay.ts';
import type { RetainerFacts } from '../../../core/work/terms/facts.ts';
import { overageTermsOf } from '../../../core/work/terms/overage-rules.ts';
import { figureOf, formatIn } from '../../../locales/format.ts';
import { getClient } from '../../clients/list-clients.ts';
import type { Deps } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { billedBecauseColumn } from '../../work/time/columns.ts';
import { listPaidEntries, type PaidEntry } from './store.ts';
import { gatherHistory, type UsageHistory } from './usage-history.ts';

type Offered = InputOf<typeof pricing.replay>['body'];
type ReplayedMonth = RetainerReplay['months'][number];

const MONTHS_LOOKED_AT = 12;

/**
 * What a client's last twelve whole months would have been under a retainer: the engine's own closings over the entries as they
 * were worked, so that a retainer that had really run shows the same figures (docs/pricing.md).
 */
export const replayRetainer = reads(pricing.replay, async (deps, actor, { params, body }) => {
  const { db, practice } = deps;
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const history = await gatherHistory(deps, client.id, MONTHS_LOOKED_AT);
  const [first, last] = [history.months.at(0), history.months.at(-1)];
  if (first === undefined || last === undefined) return { refused: 'no-history', clientId: client.id };
  const before = Temporal.PlainYearMonth.from(last.month).add({ months: 1 });
  const days = { from: `${first.month}-01`, before: `${before}-01` };
  const entries = (await listPaidEntries(db, client.id, days)).filter(isBillable);
  const rateMinor = history.usual?.hourlyRateMinor ?? practice.hourlyRateMinor ?? 0;
  const currency = history.usual?.currency ?? practice.currency;
  const facts = factsOf(body, history, {
    entries,
    rateMinor,
    currency,
    startsOn: days.from,
    timeZone: practice.timeZone,
  });
  const byMonth = Map.groupBy(entries, ({ workedOn }) => workedOn.slice(0, 7));
  const months = replay(facts, { through: history.months.length }).map((account) => {
    const month = account.period.startsOn.slice(0, 7);
    return monthOf(account, month, hourlyPriceOf(byMonth.get(month) ?? [], { rateMinor, currency }));
  });
  const total = totalOf(months);
  return {
    clientId: client.id,
    currency,
    months,
    total,
    because: sayBecause(deps, months, total, currency),
  };
});

/** Work that came from elsewhere as not billable would not have drawn an allowance either. */
function isBillable({ billedMinutes, billedBecause }: PaidEntry): boolean {
  return billedMinutes > 0 || billedBecauseColumn.read(billedBecause).code !== 'not-billable';
}

function factsOf(
  { amount, feeMinor, perkMinutes, carry, overage, billing }: Offered,
  { months, usual }: UsageHistory,
  given: {
    readonly entries: readonly PaidEntry[];
    readonly rateMinor: Minor;
    readonly currency: string;
    readonly startsOn: string;
    readonly timeZone: string;
  },
): RetainerFacts {
  const { startsOn, timeZone } = given;
  const schedule = { startsOn, anchorOn: startsOn, every: 'month', timeZone } as const;
  return {
    schedule: { ...schedule, pauses: [], endsOn: null, term: null, renewals: [] },
    billing: billing ??
      usual?.billing ?? { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' as const },
    terms: {
      feeMinor,
      currency: given.currency,
      allowance: { unit: 'minutes', amount },
      perks: perkMinutes === 0 ? [] : [{ label: 'perk', amount: perkMinutes }],
      carry: carry ?? null,
      overage: overageTermsOf(overage, given.rateMinor),
    },
    changes: [],
    topUps: [],
    // Under 'ask' a client who approves of everything is the dearest case, and so the honest one to show.
    approvals: months.map((_month, position) => ({
      periodIndex: position + 1,
      approvedAmount: Number.MAX_SAFE_INTEGER,
    })),
    usage: given.entries.map(({ id, startedAt, workedOn, actualMinutes }) => ({
      timeEntryId: id,
      startedAt,
      workedOn,
      actual: actualMinutes,
    })),
  };
}

function monthOf(account: PeriodAccount, month: string, hourlyMinor: Minor): ReplayedMonth {
  const ofKind = (kind: string) => totalMinor(account.charges.filter((charge) => charge.kind === kind));
  return {
    month,
    grantedMinutes: account.granted,
    carriedInMinutes: account.carriedIn,
    usedMinutes: account.used,
    unusedMinutes: unusedOf(account),
    carriedOutMinutes: account.carriedOut,
    lostMinutes: account.forfeited + account.expired + account.voided,
    overageMinutes: account.overage,
    feeMinor: ofKind('fee'),
    overageMinor: ofKind('overage'),
    paidMinor: totalMinor(account.charges),
    hourlyMinor,
  };
}

/** What was left of the month's own allowance; a carried lot is that of an earlier month. */
function unusedOf({ opening, lots, period }: PeriodAccount): number {
  const own = new Set(
    opening.lots
      .filter(({ kind, periodIndex }) => kind === 'fresh' && periodIndex === period.index)
      .map(({ id }) => id),
  );
  return lots
    .filter(({ lot }) => own.has(lot))
    .reduce((sum, { opened, paidBack, drawn }) => sum + opened - paidBack - drawn, 0);
}

/** What the same work was priced at, rounded once an engagement and month; a price in other money is asked of the usual rate. */
function hourlyPriceOf(
  entries: readonly PaidEntry[],
  usual: { readonly rateMinor: Minor; readonly currency: string },
): Minor {
  return [...Map.groupBy(entries, ({ engagementId }) => engagementId).values()].reduce((sum, ofOne) => {
    const [{ hourlyRateMinor, currency } = { hourlyRateMinor: null, currency: '' }] = ofOne;
    const rateMinor = currency === usual.currency ? (hourlyRateMinor ?? usual.rateMinor) : usual.rateMinor;
    const minutes = ofOne.reduce((total, { billedMinutes }) => total + billedMinutes, 0);
    return sum + priceOf(minutes, rateMinor, 'minutes');
  }, 0);
}

function totalOf(months: readonly ReplayedMonth[]): RetainerReplay['total'] {
  const sum = (of: (month: ReplayedMonth) => number) => months.reduce((total, month) => total + of(month), 0);
  return {
    usedMinutes: sum(({ usedMinutes }) => usedMinutes),
    overageMinutes: sum(({ overageMinutes }) => overageMinutes),
    lostMinutes: sum(({ lostMinutes }) => lostMinutes),
    paidMinor: sum(({ paidMinor }) => paidMinor),
    hourlyMinor: sum(({ hourlyMinor }) => hourlyMinor),
  };
}

function sayBecause(
  { say }: Deps,
  months: readonly ReplayedMonth[],
  total: RetainerReplay['total'],
  currency: string,
): string {
  const money = (minor: number) => formatIn(say.language).money(minor, currency);
  return say('pricing:replay-because', {
    months: months.length,
    paid: money(total.paidMinor),
    hourly: money(total.hourlyMinor),
    over: months.filter(({ overageMinutes }) => overageMinutes > 0).length,
    overage: figureOf(total.overageMinutes, 'minutes'),
    lost: total.lostMinutes === 0 ? 'none' : 'some',
    lostTime: figureOf(total.lostMinutes, 'minutes'),
  });
}
