import type { z } from 'zod';
import { type CallLimit, checkIns } from '../../../contract/care/check-ins.ts';
import { addDays } from '../../../core/base/calendar/local-day.ts';
import { priceOf } from '../../../core/base/money/money.ts';
import type { CallLimits } from '../../../core/care/playbooks/built-in.ts';
import { roundedUp } from '../../../core/work/terms/billing-rule.ts';
import { figureOf, formatIn } from '../../../locales/format.ts';
import { rateOf } from '../../asks/rate-of.ts';
import { type Actor, type Deps, todayOf } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { mayAtAll } from '../../policy/may.ts';
import { activeEngagementsOf } from '../../work/engagements/active-engagements.ts';
import { type Handled, handledClient, handledClients } from '../playbooks/handled-clients.ts';
import { listStatusCalls } from './call-store.ts';

export type CallLimitView = z.output<typeof CallLimit>;

/** Fewer than either database takes as values of one statement. */
const AT_ONCE = 500;

/** Calls of a week against a limit. */
interface Week {
  readonly startsOn: string;
  readonly calls: number;
  readonly minutes: number;
}

/** The status calls of a week against the limit of the client's playbook; null where that has none. */
export const getCallLimit = reads(checkIns.callLimit, async (deps, actor, { params, query }) => {
  const client = await handledClient(deps, params.id);
  if (!client) return { refused: 'unknown-client', clientId: params.id };
  return { limit: await callLimitOn(deps, actor, client, query.on ?? todayOf(deps)) };
});

/** The same of a client by its id, for whoever records an entry; null for a client without a limit. */
export async function callLimitOf(
  deps: Deps,
  actor: Actor,
  clientId: string,
  on: string,
): Promise<CallLimitView | null> {
  const client = await handledClient(deps, clientId);
  return client ? callLimitOn(deps, actor, client, on) : null;
}

async function callLimitOn(
  deps: Deps,
  actor: Actor,
  client: Handled,
  on: string,
): Promise<CallLimitView | null> {
  const limits = client.playbook?.limits;
  if (!limits) return null;
  const startsOn = mondayOf(on);
  const week = { from: startsOn, until: addDays(startsOn, 6) };
  const calls = await listStatusCalls(deps.db, [client.id], week);
  const minutes = calls.reduce((sum, call) => sum + call.actualMinutes, 0);
  // The sentence names the price, so that whoever sees no amounts is told none.
  const price = mayAtAll(deps, actor, 'money.see')
    ? await priceOfCall(deps, client.id, limits, calls.at(-1)?.engagementId)
    : null;
  return viewLimit(deps, limits, { startsOn, calls: calls.length, minutes }, price);
}

/** The clients whose status calls go past their limit in the week of a date. */
export async function clientsPastLimit(
  deps: Deps,
  on: string,
): Promise<readonly { readonly client: Handled; readonly week: Week }[]> {
  const clients = (await handledClients(deps)).filter(({ playbook }) => playbook?.limits);
  const startsOn = mondayOf(on);
  const days = { from: startsOn, until: addDays(startsOn, 6) };
  const calls: Awaited<ReturnType<typeof listStatusCalls>> = [];
  for (let at = 0; at < clients.length; at += AT_ONCE) {
    const ids = clients.slice(at, at + AT_ONCE).map(({ id }) => id);
    calls.push(...(await listStatusCalls(deps.db, ids, days)));
  }
  const byClient = Map.groupBy(calls, ({ clientId }) => clientId);
  return clients.flatMap((client) => {
    const own = byClient.get(client.id) ?? [];
    const minutes = own.reduce((sum, call) => sum + call.actualMinutes, 0);
    const week = { startsOn, calls: own.length, minutes };
    const limits = client.playbook?.limits;
    return limits && isPastLimit(limits, week) ? [{ client, week }] : [];
  });
}

/** Whether calls go past a limit: one too many, or as few that took longer than all that were agreed. */
export function isPastLimit(
  limits: CallLimits,
  { calls, minutes }: Pick<Week, 'calls' | 'minutes'>,
): boolean {
  const { statusCallsPerWeek, minutesPerCall } = limits;
  return calls > statusCallsPerWeek || minutes > statusCallsPerWeek * minutesPerCall;
}

/** The Monday of the week a date is in. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** What one more call of the agreed length costs by the rule and the rate of the engagement it would be under; null without a rate. */
async function priceOfCall(
  deps: Deps,
  clientId: string,
  { minutesPerCall }: CallLimits,
  engagementId: string | undefined,
): Promise<{ readonly minor: number; readonly currency: string } | null> {
  const active = await activeEngagementsOf(deps, clientId);
  const engagement = active.find(({ id }) => id === engagementId) ?? active[0] ?? null;
  const rate = rateOf(engagement, deps.practice);
  if (rate === null) return null;
  const billed = engagement ? roundedUp(minutesPerCall, engagement.billing) : minutesPerCall;
  const currency = engagement?.currency ?? deps.practice.currency;
  return { minor: priceOf(billed, rate, 'minutes'), currency };
}

function viewLimit(
  deps: Deps,
  limits: CallLimits,
  week: Week,
  price: { readonly minor: number; readonly currency: string } | null,
): CallLimitView {
  const isPast = isPastLimit(limits, week);
  const limitMinutes = limits.statusCallsPerWeek * limits.minutesPerCall;
  const of = isPast ? limits.minutesPerCall : limitMinutes;
  return {
    weekStartsOn: week.startsOn,
    calls: week.calls,
    minutes: week.minutes,
    isPast,
    limitCalls: limits.statusCallsPerWeek,
    limitMinutes,
    priceMinor: price?.minor ?? null,
    because: deps.say(`playbooks:call-limit.${isPast ? 'past' : 'within'}`, {
      calls: week.calls,
      limit: limits.statusCallsPerWeek,
      minutes: figureOf(week.minutes, 'minutes'),
      limitMinutes: figureOf(of, 'minutes'),
      priced: price === null ? 'no' : 'yes',
      price: price === null ? '' : formatIn(deps.say.language).money(price.minor, price.currency),
    }),
  };
}
