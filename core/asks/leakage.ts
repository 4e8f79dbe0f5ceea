import { type Minor, priceOf } from '../base/money/money.ts';
import { type BillingRule, roundedUp } from '../work/terms/billing-rule.ts';

/** An ask and what became of it; `minor` is what it is worth at the agreed rule and rate. */
export interface LeakedAsk {
  readonly receivedOn: string;
  /** Actual minutes; null when nobody has said. */
  readonly minutes: number | null;
  readonly minor: Minor;
  readonly fate: 'included' | 'billed' | 'quoted' | 'gifted' | 'declined' | 'unanswered';
  /** The excluded line that stopped it; null when none did. */
  readonly stoppedBy: string | null;
}

/** A question that stands in the books as a plain entry: nobody decided on it. */
export interface BookedQuestion {
  readonly workedOn: string;
  readonly actualMinutes: number;
  readonly billedMinutes: number;
  readonly rule: BillingRule;
  readonly rateMinorPerHour: Minor | null;
  /** It drew a retainer's allowance, and is so paid for. */
  readonly isIncluded: boolean;
}

export interface Leaked {
  readonly count: number;
  readonly minutes: number;
  readonly minor: Minor;
}

const PARTS = ['included', 'billed', 'quoted', 'gifted', 'declined', 'unanswered', 'unclaimed'] as const;
type Part = (typeof PARTS)[number];

export type LeakageFigures = Readonly<Record<Part | 'asked' | 'outside', Leaked>>;

export interface LeakageSums {
  readonly total: LeakageFigures;
  /** Every calendar month the dates touch, in order, those without anything too. */
  readonly months: readonly (LeakageFigures & { readonly month: string })[];
  /** How often each excluded line stopped an ask, most often first. */
  readonly clauses: readonly { readonly clause: string; readonly asks: number }[];
}

interface Share extends Leaked {
  readonly part: Part;
  readonly month: string;
}

const NOTHING: Leaked = { count: 0, minutes: 0, minor: 0 };

/**
 * Sums asks and booked questions from one local date to another, both included (docs/asks.md, "Leakage"). Minutes are actual
 * ones, money is minor units at the agreed rule. Always asked = included + outside, and outside = the sum of the six parts
 * it is made of, in count, minutes and money. What lies outside the dates is left out.
 */
export function sumLeakage(
  asks: readonly LeakedAsk[],
  questions: readonly BookedQuestion[],
  between: { readonly from: string; readonly to: string },
): LeakageSums {
  const isWithin = (date: string) => date >= between.from && date <= between.to;
  const within = asks.filter(({ receivedOn }) => isWithin(receivedOn));
  const shares = [
    ...within.map(shareOfAsk),
    ...questions.filter(({ workedOn }) => isWithin(workedOn)).flatMap(sharesOfQuestion),
  ];
  const byMonth = Map.groupBy(shares, ({ month }) => month);
  return {
    total: figuresOf(shares),
    months: monthsOf(between).map((month) => ({ month, ...figuresOf(byMonth.get(month) ?? []) })),
    clauses: countClauses(within),
  };
}

function shareOfAsk({ receivedOn, minutes, minor, fate }: LeakedAsk): Share {
  return { part: fate, month: monthOf(receivedOn), count: 1, minutes: minutes ?? 0, minor };
}

/** What a question outside an allowance lost: the rule's price less what was billed; nothing inside one. */
export function unclaimedOf(question: BookedQuestion): Minor {
  return sharesOfQuestion(question).find(({ part }) => part === 'unclaimed')?.minor ?? 0;
}

/**
 * A question outside an allowance is counted once: as unclaimed where the rule would have billed more than was billed, else
 * as billed. Its money stands on both sides: what was billed of the rule's price, and the rest that nobody claimed.
 */
function sharesOfQuestion(question: BookedQuestion): readonly Share[] {
  const { actualMinutes, billedMinutes, rateMinorPerHour: rate } = question;
  const month = monthOf(question.workedOn);
  const ruleMinutes = minutesByRule(question);
  const minor = priceOf(ruleMinutes, rate ?? 0, 'minutes');
  const whole = { month, count: 1, minutes: actualMinutes, minor };
  if (question.isIncluded) return [{ part: 'included', ...whole }];
  if (billedMinutes >= ruleMinutes) return [{ part: 'billed', ...whole }];
  const billedMinor = priceOf(billedMinutes, rate ?? 0, 'minutes');
  return [
    { part: 'unclaimed', ...whole, minor: minor - billedMinor },
    { part: 'billed', ...NOTHING, month, minor: billedMinor },
  ];
}

/**
 * Under a rule per day the day was rounded with all its work, questions and the rest, so that what was billed is what the
 * rule says; only an entry that was never billed falls short of it, by its own minutes.
 */
function minutesByRule({ actualMinutes, billedMinutes, rule }: BookedQuestion): number {
  return rule.roundPer === 'day' ? Math.max(actualMinutes, billedMinutes) : roundedUp(actualMinutes, rule);
}

function figuresOf(shares: readonly Share[]): LeakageFigures {
  const sumOf = (parts: readonly Part[]): Leaked =>
    shares.filter(({ part }) => parts.includes(part)).reduce(add, NOTHING);
  const [included, ...outside] = PARTS;
  return {
    asked: sumOf(PARTS),
    included: sumOf([included]),
    outside: sumOf(outside),
    billed: sumOf(['billed']),
    quoted: sumOf(['quoted']),
    gifted: sumOf(['gifted']),
    declined: sumOf(['declined']),
    unanswered: sumOf(['unanswered']),
    unclaimed: sumOf(['unclaimed']),
  };
}

function add(sum: Leaked, more: Leaked): Leaked {
  return {
    count: sum.count + more.count,
    minutes: sum.minutes + more.minutes,
    minor: sum.minor + more.minor,
  };
}

function countClauses(asks: readonly LeakedAsk[]): LeakageSums['clauses'] {
  const counts = new Map<string, number>();
  for (const { stoppedBy } of asks)
    if (stoppedBy !== null) counts.set(stoppedBy, (counts.get(stoppedBy) ?? 0) + 1);
  return [...counts]
    .map(([clause, times]) => ({ clause, asks: times }))
    .sort((a, b) => b.asks - a.asks || (a.clause < b.clause ? -1 : 1));
}

function monthOf(date: string): string {
  return date.slice(0, 'YYYY-MM'.length);
}

function monthsOf({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const months: string[] = [];
  const last = Temporal.PlainYearMonth.from(to.slice(0, 'YYYY-MM'.length));
  let month = Temporal.PlainYearMonth.from(from.slice(0, 'YYYY-MM'.length));
  while (Temporal.PlainYearMonth.compare(month, last) <= 0) {
    months.push(month.toString());
    month = month.add({ months: 1 });
  }
  return months;
}
