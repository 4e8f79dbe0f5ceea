import type { AgreementData } from './agreement-data.ts';
import { type ClauseDraft, type Statement, says, those } from './clause-facts.ts';

/** How long it holds, how it goes on, and how either side leaves. A retainer's notice is the one that its term was signed with. */
export function endingClause(data: AgreementData): ClauseDraft {
  const { kind, reviewOn, retainer, terms } = data;
  const days = retainer?.term?.noticeDays ?? terms.noticeDays;
  return {
    key: 'ending',
    sentences: [
      ...durationSentences(data),
      ...those(
        reviewOn !== null && says('review', { review: { on: reviewOn } }),
        noticeSentence(days, data),
        says(kind === 'project' ? 'settle-hourly' : `settle-${kind}`),
        says('handover'),
      ),
    ],
    lines: [],
  };
}

/** A term binds both sides to its last day: the forecast and the plan of an ending count on it, so the text has to say it. */
function noticeSentence(days: number, { endsOn, retainer }: AgreementData): Statement {
  const isBound = endsOn === null && retainer?.term != null;
  const key = isBound ? 'notice-term' : 'notice';
  return days === 0 ? says(`${key}-any`) : says(key, { days });
}

function durationSentences({ endsOn, retainer }: AgreementData): readonly Statement[] {
  if (endsOn !== null) return [says('ends', { end: { on: endsOn } })];
  const term = retainer?.term;
  if (!term) return [says('open')];
  const { periods, trial, renewal, keepCarried } = term;
  const carries = retainer.carry !== null && renewal !== 'none';
  return those(
    says(trial ? 'trial' : 'term', { periods }),
    ...(retainer.renewals ?? []).map((renewed) =>
      says(renewed.trial ? 'renewed-trial' : 'renewed', {
        from: { on: renewed.startsOn },
        periods: renewed.periods,
      }),
    ),
    says(`renewal-${renewal}`),
    carries && says(keepCarried ? 'carried-stays' : 'carried-lapses'),
  );
}
