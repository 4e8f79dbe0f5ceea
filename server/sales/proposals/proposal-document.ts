import { isRefused } from '../../../contract/refusals.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { Language } from '../../../locales/languages.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Deps, system } from '../../deps.ts';
import type { Words } from '../../text/words.ts';
import { agreementWords } from '../../work/agreements/word-clauses.ts';
import { type EngagementFacts, findEngagement } from '../../work/engagements/engagement.ts';
import { contentOf, type ProposalRow } from './proposal.ts';
import { type ProposedTerms, proposedTerms } from './terms-of-proposal.ts';
import { type DocumentSection, wordClausesOfOptions } from './word-clauses-of-options.ts';
import { type DocumentOption, wordOptions } from './word-options.ts';

/**
 * Everything the page of a proposal shows, in words, and the figures behind them. It is written once, when the proposal is
 * sent: the page is made from it alone, so that neither a changed name nor a changed translation changes what was signed.
 */
export interface ProposalDocument {
  readonly form: 1;
  readonly proposalId: string;
  readonly language: Language;
  readonly practice: string;
  readonly client: string;
  readonly title: string;
  readonly from: string;
  readonly dated: string;
  readonly sections: readonly DocumentSection[];
  readonly optionsHeading: string;
  readonly options: readonly DocumentOption[];
  readonly running: DocumentSection;
  readonly clausesHeading: string;
  readonly clauses: readonly DocumentSection[];
  readonly consent: { readonly version: string; readonly text: string };
  readonly terms: ProposedTerms;
}

/** The sheet of a proposal as it would be sent now. */
export async function makeDocument(deps: Deps, row: ProposalRow): Promise<ProposalDocument> {
  const client = await getClient(deps, system, { params: { id: row.clientId } });
  if (isRefused(client)) throw new Error(`Proposal ${row.id} names a client that does not exist.`);
  const converts = await convertedBy(deps, row);
  const content = contentOf(row);
  const { currency } = row;
  const countersign = row.countersign;
  const terms = proposedTerms({ content, currency, countersign, converts });
  const language = row.language;
  const words = agreementWords(language);
  const say = (key: string, values = {}) => words.sayAny(`proposal-page:${key}`, values);
  const parties = { practice: deps.practice.name, client: client.name };
  const { shared, apart } = wordClausesOfOptions(terms, parties, language);
  return {
    form: 1,
    proposalId: row.id,
    language,
    ...parties,
    title: content.title,
    from: say('from', parties),
    dated: say('dated', {
      on: words.onDay(localDateOf(deps.now.epochMilliseconds, deps.practice.timeZone)),
      until: words.untilDay(content.validUntil),
    }),
    sections: sectionsOf(content, say),
    optionsHeading: say(content.options.length > 1 ? 'options' : 'option-alone'),
    options: wordOptions(terms, apart, words),
    running: {
      heading: say('running'),
      sentences: runningSentences(deps, terms, converts, words),
      lines: [],
    },
    clausesHeading: say('clauses'),
    clauses: shared,
    consent: { version: say('consent.version'), text: say('consent.text', parties) },
    terms,
  };
}

async function convertedBy(deps: Deps, row: ProposalRow): Promise<EngagementFacts | null> {
  if (row.convertsEngagementId === null) return null;
  const engagement = await findEngagement(deps, row.convertsEngagementId);
  return isRefused(engagement) ? null : engagement;
}

type SayHere = (key: string, values?: Readonly<Record<string, unknown>>) => string;

function sectionsOf(content: ReturnType<typeof contentOf>, say: SayHere): readonly DocumentSection[] {
  const { problem, goals, included, excluded, proof } = content;
  const all = [
    { heading: say('problem'), sentences: problem === '' ? [] : [problem], lines: [] },
    { heading: say('goals'), sentences: [], lines: goals },
    { heading: say('included'), sentences: [], lines: included },
    { heading: say('excluded'), sentences: [], lines: excluded },
    { heading: say('proof'), sentences: [say('proof-always')], lines: proof },
  ];
  return all.filter(({ sentences, lines }) => sentences.length + lines.length > 0);
}

/** When it starts, what it takes the place of, and what has to happen for it to hold. */
function runningSentences(
  deps: Pick<Deps, 'now' | 'practice'>,
  { startsOn, countersign, monthlyReport }: ProposedTerms,
  converts: EngagementFacts | null,
  words: Words,
): readonly string[] {
  const say: SayHere = (key, values) => words.sayAny(`proposal-page:${key}`, values);
  const today = localDateOf(deps.now.epochMilliseconds, deps.practice.timeZone);
  const values = { on: words.onDay(startsOn), practice: deps.practice.name };
  return [
    say(startsOn < today ? 'starts.fixed' : 'starts.or-signed', values),
    ...(converts === null ? [] : [say('starts.converts', { title: converts.title })]),
    say(`starts.${countersign}`, values),
    ...(monthlyReport ? [say('starts.report')] : []),
  ];
}
