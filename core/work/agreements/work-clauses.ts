import type { AgreementData } from './agreement-data.ts';
import { type ClauseDraft, says, written } from './clause-facts.ts';

export function partiesClause({ parties, title, startsOn }: AgreementData): ClauseDraft {
  return {
    key: 'parties',
    sentences: [says('who', { ...parties }), says('about', { title, start: { on: startsOn } })],
    lines: [],
  };
}

export function problemClause({ scope }: AgreementData): ClauseDraft | null {
  if (scope.problem === '') return null;
  return { key: 'problem', sentences: [written(scope.problem)], lines: [] };
}

/** Without a list, hourly work and an allowance are for whatever is asked; a project or a gift promises nothing unwritten. */
export function includedClause({ scope, kind }: AgreementData): ClauseDraft | null {
  if (scope.included.length > 0) {
    return { key: 'included', sentences: [says('lead')], lines: scope.included.map(written) };
  }
  if (kind !== 'hourly' && kind !== 'retainer') return null;
  return { key: 'included', sentences: [says(`open-${kind}`)], lines: [] };
}

export function excludedClause({ scope }: AgreementData): ClauseDraft | null {
  if (scope.excluded.length === 0) return null;
  return {
    key: 'excluded',
    sentences: [says('lead', { clause: { clause: 'change-orders' } })],
    lines: scope.excluded.map(written),
  };
}

export function successClause({ scope }: AgreementData): ClauseDraft | null {
  if (scope.successCriteria.length === 0) return null;
  return { key: 'success', sentences: [says('lead')], lines: scope.successCriteria.map(written) };
}
