import type { AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import type { Language } from '../../../locales/languages.ts';
import { type ClauseInWords, wordClauses } from '../../work/agreements/word-clauses.ts';
import { agreementOf, type ProposedTerms } from './terms-of-proposal.ts';

/** A heading with what stands under it. */
export interface DocumentSection {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly lines: readonly string[];
}

/** What a proposal says in sections of its own, under plainer headings than a contract has. */
const said: readonly ClauseInWords['key'][] = ['parties', 'problem', 'included', 'excluded', 'success'];

/**
 * The clauses of the agreement that each option would make, in the agreement's own words: `shared` holds what is the same
 * whatever is chosen, `apart` what belongs to one option, in the order of the options.
 */
export function wordClausesOfOptions(
  terms: ProposedTerms,
  parties: AgreementData['parties'],
  language: Language,
): { readonly shared: readonly DocumentSection[]; readonly apart: readonly (readonly DocumentSection[])[] } {
  const ofOptions = terms.options.map((option) =>
    wordClauses(agreementOf(terms, option, parties), language).filter(({ key }) => !said.includes(key)),
  );
  const isShared = (clause: ClauseInWords) =>
    clause.key !== 'fee' && ofOptions.every((clauses) => clauses.some((other) => isSame(clause, other)));
  return {
    shared: (ofOptions[0] ?? []).filter(isShared).map(sectionOf),
    apart: ofOptions.map((clauses) => clauses.filter((clause) => !isShared(clause)).map(sectionOf)),
  };
}

/** Numbers are left out: they count the clauses of an agreement, which is not what stands here. */
function isSame(one: ClauseInWords, other: ClauseInWords): boolean {
  return one.key === other.key && JSON.stringify(sectionOf(one)) === JSON.stringify(sectionOf(other));
}

function sectionOf({ heading, sentences, lines }: ClauseInWords): DocumentSection {
  return { heading, sentences, lines };
}
