import { html } from 'hono/html';
import { isRefused } from '../../contract/refusals.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import type { SayOwn } from '../../locales/say.ts';
import { chainOf } from '../sales/proposals/evidence.ts';
import { documentOf, findProposal, type ProposalRow, stateOf } from '../sales/proposals/proposal.ts';
import type { ProposalDocument } from '../sales/proposals/proposal-document.ts';
import { proposalDocumentHtml } from '../sales/proposals/proposal-document-html.ts';
import { layout } from '../text/layout.ts';
import { fileReply, pageReply } from '../text/page-reply.ts';
import type { Words } from '../text/words.ts';
import { agreementWords } from '../work/agreements/word-clauses.ts';
import { closing } from './letterhead.ts';
import type { PageCall } from './page-call.ts';
import { evidenceSection } from './proposal-evidence.ts';
import { type Attempt, answerForms } from './proposal-forms.ts';

/** A proposal as its page shows it: the sheet that was sent, in the language it was sent in. */
export interface ShownProposal {
  readonly row: ProposalRow;
  readonly document: ProposalDocument;
  readonly words: Words;
  readonly say: SayOwn;
}

/** A proposal that an address names, if it was sent to this client. */
export async function ownProposal({ deps, client }: PageCall, id: string): Promise<ShownProposal | null> {
  const row = await findProposal(deps, id);
  if (isRefused(row) || row.clientId !== client.id || row.sentAt === null) return null;
  const document = documentOf(row);
  // Its dates are read for years, so each of them names its year.
  const words = agreementWords(document.language);
  return { row, document, words, say: (key, values) => words.sayAny(`proposal-page:${key}`, values) };
}

export type Warning = 'again' | 'changed' | 'over';

interface Told {
  readonly warning?: Warning | undefined;
  /** What was typed and what is wrong with it. */
  readonly attempt?: Attempt;
}

/** What is proposed; how it can be answered, or who answered it and what proves that. */
export async function proposalPage(
  call: PageCall,
  shown: ShownProposal,
  { warning, attempt }: Told = {},
): Promise<Response> {
  const { row, document, words, say } = shown;
  const { deps, path } = call;
  const state = stateOf(deps, row);
  const isOpen = (state === 'sent' || state === 'seen') && !call.ending?.isOver;
  const chain = await chainOf(deps, row);
  const body = html`<nav><a href="${path}">${words.say('back')}</a></nav>
<main>
${warning ? html`<p class="note" role="alert">${say(warning)}</p>` : ''}
<p><strong>${await stateSentence(call, shown)}</strong></p>
${isOpen ? html`<p class="screen"><a href="#answer">${say('sign.title')}</a></p>` : ''}
${row.chosenOption === null ? '' : html`<p>${chosenText(shown, row.chosenOption)}</p>`}
${proposalDocumentHtml(document)}
${isOpen ? answerForms(call, shown, attempt) : ''}
${evidenceSection(call, shown, chain)}
</main>
${closing({ ...call, words })}`;
  const title = `${document.title} · ${document.practice}`;
  const status = attempt ? 422 : warning ? 409 : 200;
  return pageReply(layout({ language: document.language, title, body }), document.language, status);
}

export function chosenText({ document, say }: ShownProposal, option: number): string {
  return say('chosen', { option: document.options[option]?.label ?? '' });
}

/** How it stands: waiting, signed by whom and when, declined, withdrawn, or past its last day. */
export async function stateSentence({ deps }: PageCall, { row, document, words, say }: ShownProposal) {
  const state = stateOf(deps, row);
  const values = { practice: document.practice, until: words.untilDay(row.validUntil) };
  if (state === 'draft' || state === 'sent' || state === 'seen') return say('state.waiting', values);
  if (row.answeredAt === null) return say(`state.${state}`, values);
  const { timeZone } = deps.practice;
  const signed =
    row.answer === 'signed'
      ? (await chainOf(deps, row)).items.find(({ kind }) => kind === 'signed')
      : undefined;
  return say(`state.${state}`, {
    ...values,
    name: signed?.name ?? '',
    on: words.onDay(localDateOf(row.answeredAt, timeZone)),
    time: words.time(Temporal.Instant.fromEpochMilliseconds(row.answeredAt), timeZone),
  });
}

/** The document as it was sent, byte for byte, so that its fingerprint can be computed again. */
export function proposalFile({ row }: ShownProposal): Response {
  return fileReply(row.document ?? '', `proposal-${row.id}.json`);
}
