import type { Likelihoods, Seen } from './weigh.ts';

/** What the books show of a client over some weeks up to now. Contacts are entries with a channel and contacts recorded by hand. */
export interface ClientSignals {
  readonly weeks: number;
  readonly contacts: number;
  readonly statusCalls: number;
  /** Calls and meetings that are no status calls. */
  readonly otherCalls: number;
  /** Contacts whose text is a question about how things are done or what they mean. */
  readonly basicQuestions: number;
  readonly urgent: number;
  readonly referrals: number;
  /** Of the last twelve weeks, those with any work. */
  readonly recentWorkWeeks: number;
}

/** With fewer weeks, or without work of late, the books show how the work is and not how the client is. */
export const LEAST_WEEKS = 8;
const LEAST_WORK_WEEKS = 3;
/** Shares of fewer contacts than these are chance. */
const LEAST_CONTACTS = 4;
const HALF_YEAR = 26;

const likely = (handsOff: number, micromanager: number, inTheDark: number, savvy: number): Likelihoods => ({
  'hands-off': handsOff,
  micromanager,
  'in-the-dark': inTheDark,
  savvy,
});

/** How often each level is seen of each type: judgements, written down so that they can be argued with (docs/playbooks.md). */
export const SIGNAL_TABLE = {
  contacts: {
    rare: likely(0.75, 0.02, 0.04, 0.15),
    some: likely(0.19, 0.08, 0.16, 0.6),
    often: likely(0.04, 0.25, 0.32, 0.2),
    constant: likely(0.02, 0.65, 0.48, 0.05),
  },
  'status-calls': {
    few: likely(0.7, 0.08, 0.84, 0.78),
    some: likely(0.2, 0.27, 0.12, 0.16),
    most: likely(0.1, 0.65, 0.04, 0.06),
  },
  'basic-questions': {
    few: likely(0.7, 0.75, 0.06, 0.7),
    some: likely(0.2, 0.2, 0.26, 0.24),
    most: likely(0.1, 0.05, 0.68, 0.06),
  },
  urgent: {
    few: likely(0.88, 0.6, 0.76, 0.9),
    many: likely(0.12, 0.4, 0.24, 0.1),
  },
  'monthly-exchange': {
    yes: likely(0.18, 0.25, 0.18, 0.6),
    no: likely(0.82, 0.75, 0.82, 0.4),
  },
  referrals: {
    yes: likely(0.06, 0.05, 0.05, 0.45),
    no: likely(0.94, 0.95, 0.95, 0.55),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Likelihoods>>>>;

type Signal = keyof typeof SIGNAL_TABLE;

/**
 * What the data speaks for, one entry a signal; null while it shows too little: fewer than 8 weeks, hardly any work of late, or
 * no contact on record at all (then nobody recorded them, and silence says nothing).
 */
export function seenInData(signals: ClientSignals): readonly Seen[] | null {
  const { weeks, contacts, recentWorkWeeks, referrals } = signals;
  if (weeks < LEAST_WEEKS || recentWorkWeeks < LEAST_WORK_WEEKS || contacts === 0) return null;
  const ofContacts = (count: number) => count / contacts;
  const seen: Seen[] = [levelOf('contacts', contactLevel(contacts / weeks))];
  if (contacts >= LEAST_CONTACTS) {
    seen.push(levelOf('status-calls', shareLevel(ofContacts(signals.statusCalls))));
    seen.push(levelOf('basic-questions', shareLevel(ofContacts(signals.basicQuestions))));
    seen.push(levelOf('urgent', ofContacts(signals.urgent) > 0.3 ? 'many' : 'few'));
  }
  const exchangesPerMonth = (signals.otherCalls * 52) / 12 / weeks;
  seen.push(levelOf('monthly-exchange', exchangesPerMonth >= 0.5 && exchangesPerMonth <= 2.5 ? 'yes' : 'no'));
  // A short while without a referral is no sign of anything.
  if (referrals > 0 || weeks >= HALF_YEAR) seen.push(levelOf('referrals', referrals > 0 ? 'yes' : 'no'));
  return seen;
}

function levelOf<S extends Signal>(feature: S, level: keyof (typeof SIGNAL_TABLE)[S] & string): Seen {
  const levels = SIGNAL_TABLE[feature] as Readonly<Record<string, Likelihoods>>;
  return { feature, level, likelihoods: levels[level] ?? likely(1, 1, 1, 1) };
}

/** Contacts a week: less than once in six weeks is rare, up to three in four weeks some, up to three in two weeks often. */
function contactLevel(perWeek: number) {
  if (perWeek < 1 / 6) return 'rare';
  if (perWeek <= 0.75) return 'some';
  return perWeek <= 1.5 ? 'often' : 'constant';
}

function shareLevel(share: number) {
  if (share < 0.2) return 'few';
  return share <= 0.5 ? 'some' : 'most';
}
