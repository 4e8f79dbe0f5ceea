import type { z } from 'zod';
import type { LeakageQuery } from '../../contract/asks/leakage.ts';
import type { BookedQuestion, LeakedAsk } from '../../core/asks/leakage.ts';
import { priceOfAsk } from '../../core/asks/price-ask.ts';
import { addMonths } from '../../core/base/calendar/day-number.ts';
import { addDays, laterOf, startOfDay } from '../../core/base/calendar/local-day.ts';
import { billingOn } from '../../core/work/terms/billing-on.ts';
import { type BillingRule, MINUTE_BY_MINUTE } from '../../core/work/terms/billing-rule.ts';
import { type Deps, todayOf } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { engagementsById } from '../work/engagements/engagements-by-id.ts';
import { RULE_WITHOUT_AGREEMENT } from './gather-facts.ts';
import {
  type AskSum,
  type LeakageSpan,
  listAskSums,
  type QuestionSum,
  sumQuestions,
} from './leakage-store.ts';
import { rateOf } from './rate-of.ts';
import { readSuggestion } from './view-ask.ts';

type Wanted = z.output<typeof LeakageQuery>;

/** What a client asked, as the sums read it. */
export interface LeakedOf {
  readonly asks: LeakedAsk[];
  readonly questions: BookedQuestion[];
}

export interface GatheredLeakage {
  readonly from: string;
  readonly to: string;
  /** The rule that was not the agreement's own: the one asked for, or the usual one where an import brought none. */
  readonly rule: { readonly incrementMinutes: number; readonly minimumMinutes: number } | null;
  readonly byClient: ReadonlyMap<string, LeakedOf>;
}

/** Everything that was asked in some days, by client. It reads asks one by one and questions of the books in groups. */
export async function gatherLeakage(
  deps: Deps,
  wanted: Wanted,
  clientId: string | null,
): Promise<GatheredLeakage> {
  const span = spanOf(deps, wanted, clientId);
  const asks = await listAskSums(deps.db, span);
  const questions = await sumQuestions(deps.db, span);
  const engagements = await engagementsById(deps, [...asks, ...questions]);
  const measure = { wanted, engagements, from: span.from };
  const byClient = new Map<string, LeakedOf>();
  const of = (id: string) => {
    const known = byClient.get(id) ?? { asks: [], questions: [] };
    byClient.set(id, known);
    return known;
  };
  for (const ask of asks) of(ask.clientId).asks.push(leakedAsk(deps, measure, ask));
  let isAssumed = false;
  for (const group of questions) {
    const engagement = engagements.get(group.engagementId);
    if (!engagement) continue;
    isAssumed ||= isWithoutRule(engagement);
    const question = bookedQuestion(deps, measure, group, engagement);
    const list = of(group.clientId).questions;
    for (let time = 0; time < group.times; time += 1) list.push(question);
  }
  const { incrementMinutes, minimumMinutes } = RULE_WITHOUT_AGREEMENT;
  const assumed = isAssumed ? { incrementMinutes, minimumMinutes } : null;
  return { from: span.from, to: span.to, rule: askedRule(wanted) ?? assumed, byClient };
}

/** More months are cut off at the beginning; the reply says from when on. */
const MOST_MONTHS = 120;

/** A year that ends with today, where nothing else is asked for. */
export function spanOf(deps: Deps, { from, to }: Wanted, clientId: string | null): LeakageSpan {
  const until = to ?? todayOf(deps);
  const earliest = monthsBefore(until, MOST_MONTHS - 1);
  const since = laterOf(from ?? monthsBefore(until, 11), earliest);
  const { timeZone } = deps.practice;
  return {
    clientId,
    from: since,
    to: until,
    fromMs: startOfDay(addDays(since, -1), timeZone),
    toMs: startOfDay(addDays(until, 2), timeZone),
  };
}

/** Before it years are written otherwise, and nobody has kept books. */
const FIRST_DAY = '0001-01-01';

/** The first day of the month some months before that of a date. */
function monthsBefore(date: string, months: number): string {
  const day = Temporal.PlainDate.from(date).with({ day: 1 }).subtract({ months }).toString();
  return laterOf(day, FIRST_DAY);
}

interface Measure {
  readonly wanted: Wanted;
  readonly engagements: ReadonlyMap<string, EngagementFacts>;
  readonly from: string;
}

function leakedAsk(deps: Deps, { wanted, engagements }: Measure, ask: AskSum): LeakedAsk {
  const rule = askedRule(wanted);
  const engagement = engagements.get(ask.engagementId ?? '') ?? null;
  const byAskedRule = (billing: BillingRule) =>
    priceOfAsk(ask.minutes, billing, rateOf(engagement, deps.practice), 0, {
      actualMinutes: 0,
      billedMinutes: 0,
    }).priceMinor;
  const { clauseSide, confidence, clause } = readSuggestion(ask);
  return {
    receivedOn: ask.receivedOn,
    minutes: ask.minutes,
    minor: rule ? byAskedRule({ ...rule, roundPer: 'entry' }) : (ask.valueMinor ?? 0),
    fate: ask.decision ?? 'unanswered',
    stoppedBy: clauseSide === 'excluded' && confidence === 'sure' ? clause : null,
  };
}

export function bookedQuestion(
  deps: Deps,
  { wanted, from }: Pick<Measure, 'wanted' | 'from'>,
  group: QuestionSum,
  engagement: EngagementFacts,
): BookedQuestion {
  const asked = askedRule(wanted);
  const firstDay = `${group.month}-01`;
  return {
    workedOn: firstDay < from ? from : firstDay,
    actualMinutes: group.actualMinutes,
    // Free work is counted at its value and paid by nobody.
    billedMinutes: engagement.kind === 'pro-bono' ? 0 : group.billedMinutes,
    rule: asked ? { ...asked, roundPer: 'entry' } : ruleOf(engagement, lastDayOf(group.month)),
    rateMinorPerHour: rateOf(engagement, deps.practice),
    isIncluded: engagement.kind === 'retainer',
  };
}

/**
 * The rule as it stood when the month ended; where it changed within one, the month is measured by the later one. Days that an
 * import brought without a rule are measured by the first one agreed since: what the contract would have billed for them.
 */
function ruleOf(engagement: EngagementFacts, on: string): BillingRule {
  const { earlierBilling, billing } = engagement;
  const [first, ...later] = [...earlierBilling.map((earlier) => earlier.billing), billing];
  const isBeforeAnyChange = earlierBilling[0] === undefined || on < earlierBilling[0].before;
  if (!engagement.imported || !isBeforeAnyChange || !isByTheMinute(first)) return billingOn(engagement, on);
  return later[0] ?? RULE_WITHOUT_AGREEMENT;
}

/** An import brings time and no rule: nobody agreed that it be billed by the minute, and nobody has said another one since. */
function isWithoutRule({ imported, billing, earlierBilling }: EngagementFacts): boolean {
  return imported && earlierBilling.length === 0 && isByTheMinute(billing);
}

function isByTheMinute(rule: BillingRule | undefined): boolean {
  const { incrementMinutes, minimumMinutes } = MINUTE_BY_MINUTE;
  return rule?.incrementMinutes === incrementMinutes && rule.minimumMinutes === minimumMinutes;
}

function askedRule({ incrementMinutes, minimumMinutes }: Wanted) {
  if (incrementMinutes === undefined && minimumMinutes === undefined) return null;
  return { incrementMinutes: incrementMinutes ?? 1, minimumMinutes: minimumMinutes ?? 0 };
}

function lastDayOf(month: string): string {
  // By whole numbers: a year of a practice has thousands of groups, and Temporal would take most of their time.
  return addDays(addMonths(`${month}-01`, 1), -1);
}
