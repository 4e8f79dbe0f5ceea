import type { z } from 'zod';
import type { Situation } from '../../../contract/asks/answers.ts';
import type { DecidedAsk } from '../../../contract/asks/asks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import type { Locale } from '../../../contract/shapes.ts';
import { billingOn } from '../../../core/work/terms/billing-on.ts';
import { roundedUp } from '../../../core/work/terms/billing-rule.ts';
import { formatIn } from '../../../locales/format.ts';
import { newestLinks } from '../../clients/newest-links.ts';
import { type Actor, type Deps, todayOf } from '../../deps.ts';
import { mayAtAll } from '../../policy/may.ts';
import { memberName } from '../../practice/member-name.ts';
import type { EngagementFacts } from '../../work/engagements/engagement.ts';
import { RULE_WITHOUT_AGREEMENT } from '../gather-facts.ts';
import { rateOf } from '../rate-of.ts';
import type { AnswerValues } from './answer-variables.ts';

export type AskInView = z.output<typeof DecidedAsk>;

/** What an answer is about. */
export interface AnswerSubject {
  readonly situation: Situation;
  readonly client: Client;
  readonly ask: AskInView | null;
  readonly engagement: EngagementFacts | null;
  readonly language: Locale;
  /** The day it means, when that is known already. */
  readonly date?: string | undefined;
}

/** A letter quotes an ask and does not repeat it. */
const LONGEST_QUOTED = 160;

/** What is known to fill an answer's variables with, worded in its language; null for what is not. */
export async function gatherValues(deps: Deps, actor: Actor, subject: AnswerSubject): Promise<AnswerValues> {
  const { client, ask, engagement, language } = subject;
  const format = formatIn(language);
  const currency = engagement?.currency ?? deps.practice.currency;
  const seesMoney = mayAtAll(deps, actor, 'money.see');
  const money = (minor: number | null) => (minor && seesMoney ? format.money(minor, currency) : null);
  const minutes = (amount: number | null) => (amount === null ? null : format.minutes(amount));
  const billing = engagement ? billingOn(engagement, todayOf(deps)) : RULE_WITHOUT_AGREEMENT;
  const date = subject.date ?? dateOf(subject);
  return {
    client: client.name,
    // Holdfast knows no contacts yet; a name that is guessed is worse than one to be filled in.
    contact: null,
    practice: deps.practice.name,
    member: await memberName(deps, actor.memberId),
    clause: clauseOf(subject),
    ask: ask ? shortened(ask.text) : null,
    price: money(priceOf(subject)),
    rate: money(rateOf(engagement, deps.practice)),
    minutes: minutes(ask?.minutes ?? null),
    // Without a minimum the least that is billed is one step.
    minimum: minutes(roundedUp(1, billing)),
    increment: minutes(billing.incrementMinutes),
    date: date === null ? null : format.date(date, 'long'),
    link: (await newestLinks(deps, [client.id])).get(client.id) ?? null,
  };
}

/** Only a clause that says what the letter says: an excluded one is no reason to call something included. */
function clauseOf({ situation, ask }: AnswerSubject): string | null {
  if (!ask) return null;
  const { clause, clauseSide } = ask.suggestion;
  if (situation === 'in-the-contract') return clauseSide === 'included' ? clause : null;
  return situation === 'outside-the-contract' && clauseSide === 'included' ? null : clause;
}

/** The letters whose price is that of an ask. In the others it is a new rate or an invoice, which no ask knows. */
const PRICED: readonly Situation[] = [
  'no',
  'not-now',
  'quote',
  'in-the-contract',
  'outside-the-contract',
  'billed-consultation',
];

function priceOf({ situation, ask }: AnswerSubject): number | null {
  if (!ask) return null;
  const { suggestion } = ask;
  const value = ask.valueMinor ?? suggestion.valueMinor;
  if (situation === 'gift-this-time') return value;
  // The letter says that the surcharge is in the price, which is so of an urgent ask alone.
  const isPriced = PRICED.includes(situation) || (situation === 'urgent-costs-more' && ask.urgent);
  if (!isPriced) return null;
  return ask.changeOrder?.priceMinor || ask.priceMinor || suggestion.priceMinor || value;
}

/** A date that the letter means: until when an offer holds, when the work ends. Any other is for the writer to say. */
function dateOf({ situation, ask, engagement }: AnswerSubject): string | null {
  if (situation === 'quote') return ask?.changeOrder?.validUntil ?? null;
  if (situation !== 'end-of-pro-bono' && situation !== 'farewell') return null;
  return engagement?.endedOn ?? engagement?.endsOn ?? engagement?.reviewOn ?? null;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTED) return line;
  const cut = line.slice(0, LONGEST_QUOTED);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : LONGEST_QUOTED)} …`;
}
