import type { z } from 'zod';
import type { Clause } from '../../../contract/work/agreements.ts';
import type { Unit } from '../../../core/base/money/money.ts';
import type { AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import type { ClauseFacts, Fact, Statement } from '../../../core/work/agreements/clause-facts.ts';
import { clausesOf } from '../../../core/work/agreements/clauses-of.ts';
import type { Language } from '../../../locales/languages.ts';
import { type Words, wordsIn } from '../../text/words.ts';

export type ClauseInWords = z.output<typeof Clause>;

/** A date before every agreement: an agreement is read for years, so each of its dates names its year. */
const NO_YEAR_OF_ITS_OWN = '0000-01-01';

export function agreementWords(language: Language): Words {
  return wordsIn(language, NO_YEAR_OF_ITS_OWN);
}

/** The text of an agreement in a language. It follows from the data and the language alone. */
export function wordClauses(data: AgreementData, language: Language): readonly ClauseInWords[] {
  const words = agreementWords(language);
  return clausesOf(data).map((clause) => wordClause(clause, data, words));
}

export function wordTitle(data: AgreementData, language: Language): string {
  return agreementWords(language).sayAny('agreements:title', { title: data.title });
}

function wordClause(clause: ClauseFacts, data: AgreementData, words: Words): ClauseInWords {
  const { key, number } = clause;
  const isGift = key === 'fee' && data.kind === 'pro-bono';
  const word = (statement: Statement) => wordStatement(statement, key, data.currency, words);
  return {
    key,
    number,
    heading: words.sayAny(`agreements:heading.${isGift ? 'gift' : key}`),
    sentences: clause.sentences.map(word),
    lines: clause.lines.map(word),
  };
}

function wordStatement(
  statement: Statement,
  key: ClauseFacts['key'],
  currency: string,
  words: Words,
): string {
  if ('text' in statement) return statement.text;
  const values = Object.entries(statement.facts).flatMap(([name, fact]) =>
    Object.entries(wordFact(name, fact, currency, words)),
  );
  return words.sayAny(`agreements:clause.${key}.${statement.code}`, Object.fromEntries(values));
}

/** A fact as a sentence takes it; a date comes bare and, under `…On`, as it follows a verb ("el 1 de julio"). */
function wordFact(
  name: string,
  fact: Fact,
  currency: string,
  words: Words,
): Readonly<Record<string, string | number>> {
  if (typeof fact !== 'object') return { [name]: fact };
  if ('on' in fact) return { [name]: words.day(fact.on), [`${name}On`]: words.onDay(fact.on) };
  if ('minor' in fact) return { [name]: words.money(fact.minor, currency) };
  if ('percent' in fact) return { [name]: words.percent(fact.percent / 100) };
  if ('amount' in fact) return { [name]: amountInWords(fact.amount, fact.unit, words) };
  return {};
}

/** Written out, as a contract does: 7 hours 30 minutes. */
function amountInWords(amount: number, unit: Unit, words: Words): string {
  const say = (key: string, values: Readonly<Record<string, number>>) =>
    words.sayAny(`agreements:amount.${key}`, values);
  if (unit === 'deliverables') return say('pieces', { count: amount });
  const hours = Math.trunc(amount / 60);
  const minutes = amount % 60;
  if (minutes === 0) return say('hours', { hours });
  return hours === 0 ? say('minutes', { minutes }) : say('both', { hours, minutes });
}
