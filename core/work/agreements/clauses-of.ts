import type { AgreementData } from './agreement-data.ts';
import type { ClauseDraft, ClauseFacts, Fact, Statement } from './clause-facts.ts';
import { changeOrdersClause, consultationsClause, responseClause } from './dealing-clauses.ts';
import { endingClause } from './ending-clause.ts';
import { feeClause } from './fee-clause.ts';
import { confidentialityClause, latePaymentClause, ownershipClause, paymentClause } from './legal-clauses.ts';
import {
  excludedClause,
  includedClause,
  partiesClause,
  problemClause,
  successClause,
} from './work-clauses.ts';

const inOrder: readonly ((data: AgreementData) => ClauseDraft | null)[] = [
  partiesClause,
  problemClause,
  includedClause,
  excludedClause,
  successClause,
  feeClause,
  consultationsClause,
  responseClause,
  changeOrdersClause,
  paymentClause,
  latePaymentClause,
  ownershipClause,
  confidentialityClause,
  endingClause,
];

/**
 * The clauses that stand in an agreement, numbered from 1, with the facts each states. A clause whose data are empty, or
 * that was left out, does not stand and takes no number. Follows from the data alone: the same data make the same clauses.
 */
export function clausesOf(data: AgreementData): readonly ClauseFacts[] {
  const drafts = inOrder.map((make) => make(data)).filter((draft) => draft !== null);
  const numbers = new Map(drafts.map(({ key }, position) => [key, position + 1]));
  const settle = (statement: Statement): Statement =>
    'text' in statement ? statement : { ...statement, facts: settleFacts(statement.facts, numbers) };
  return drafts.map(({ key, sentences, lines }, position) => ({
    key,
    number: position + 1,
    sentences: sentences.map(settle),
    lines: lines.map(settle),
  }));
}

function settleFacts(
  facts: Readonly<Record<string, Fact>>,
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, Fact>> {
  const settled = Object.entries(facts).map(([name, fact]): [string, Fact] => [
    name,
    typeof fact === 'object' && 'clause' in fact ? (numbers.get(fact.clause) ?? 0) : fact,
  ]);
  return Object.fromEntries(settled);
}
