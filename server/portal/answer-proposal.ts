import type { Context } from 'hono';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { clientActor } from '../deps.ts';
import { authenticate } from '../http/authenticate.ts';
import { callerAddress, peerOf } from '../http/caller-address.ts';
import { declineProposal, noteSeen, type Origin, signProposal } from '../sales/proposals/answer-proposal.ts';
import { chainOf } from '../sales/proposals/evidence.ts';
import type { ProposalView } from '../sales/proposals/proposal.ts';
import { seeOther } from '../text/page-reply.ts';
import { revokedPage } from './message-page.ts';
import { type PageCall, writeByLink } from './page-call.ts';
import { type Attempt, MOST_NAME, MOST_REASON } from './proposal-forms.ts';
import { ownProposal, proposalPage, type ShownProposal, type Warning } from './proposal-page.ts';

/** Of the name a browser gives itself as much as can be evidence. */
const LONGEST_AGENT = 300;

/** The page as the client opens it. The first opening is noted, unless it is the practice looking at its own. */
export async function openProposal(
  app: App,
  call: PageCall,
  id: string,
  context: Context,
): Promise<Response | null> {
  const shown = await ownProposal(call, id);
  if (shown === null) return null;
  const { row } = shown;
  // What asks for the head of a page alone is a program that checks the link.
  const isReader = context.req.raw.method === 'GET' && row.seenAt === null && row.answer === null;
  if (!isReader || (await isOurs(app, call, context))) return proposalPage(call, shown);
  await app.database.write(call.deps.practice.id, (db) =>
    noteSeen({ ...call.deps, db }, clientActor(call.client), { id, ...originOf(app, call, context) }),
  );
  const seen = await ownProposal(call, id);
  return seen && proposalPage(call, seen);
}

async function isOurs(app: App, { deps }: PageCall, context: Context): Promise<boolean> {
  const { headers } = context.req.raw;
  if (!headers.has('cookie')) return false;
  const caller = await authenticate(app, headers);
  return !isRefused(caller) && caller.practice.id === deps.practice.id;
}

function originOf(app: App, { linkId }: PageCall, context: Context): Origin {
  const { headers } = context.req.raw;
  return {
    address: callerAddress(headers, peerOf(context), app.proxies) ?? null,
    agent: headers.get('user-agent')?.slice(0, LONGEST_AGENT) ?? null,
    linkId,
  };
}

/** Takes a signature, once. Whatever stands in its way is said on the page of the proposal itself. */
export async function signFromPage(
  app: App,
  call: PageCall,
  id: string,
  form: URLSearchParams,
  context: Context,
): Promise<Response | null> {
  const shown = await ownProposal(call, id);
  if (shown === null) return null;
  const { option, name, wrong } = readAttempt(form, shown);
  if (wrong.length > 0 || option === null)
    return proposalPage(call, shown, { attempt: { option, name, wrong } });
  const signature = { id, option, name, shown: form.get('shown') ?? '', ...originOf(app, call, context) };
  const sign = (activates: boolean) =>
    writeByLink<ProposalView>(app, call, (deps) =>
      signProposal(deps, clientActor(call.client), signature, activates),
    );
  const signed = await sign(true);
  // What the practice has to put right first, such as work recorded past the start, is no reason to turn a signature away:
  // it is kept, and waits for the practice to carry it out.
  const outcome = isRefused(signed) && !isOfTheAnswer(signed) ? await sign(false) : signed;
  return afterAnswer(call, id, outcome, (refused) => isSameSignature(call, shown, refused, { option, name }));
}

const ofTheAnswer: readonly Refused['refused'][] = [
  ...(['not-found', 'unknown-proposal', 'proposal-not-sent'] as const),
  ...(['proposal-answered', 'proposal-withdrawn', 'proposal-expired'] as const),
];

function isOfTheAnswer({ refused }: Refused): boolean {
  return ofTheAnswer.includes(refused);
}

/** The same signature twice, from a second click or a second tab, is simply the one that stands. */
async function isSameSignature(
  call: PageCall,
  { row }: ShownProposal,
  { answer }: Refused,
  { option, name }: Pick<Attempt, 'option' | 'name'>,
): Promise<boolean> {
  if (answer !== 'signed' && answer !== 'accepted') return false;
  const { items } = await chainOf(call.deps, row);
  return items.some((link) => link.kind === 'signed' && link.option === option && link.name === name);
}

/** Takes the client's no, with its reason where one is given. */
export async function declineFromPage(
  app: App,
  call: PageCall,
  id: string,
  form: URLSearchParams,
  context: Context,
): Promise<Response | null> {
  if ((await ownProposal(call, id)) === null) return null;
  const because = cleanText(form.get('because') ?? '').slice(0, MOST_REASON) || null;
  const origin = originOf(app, call, context);
  const outcome = await writeByLink<ProposalView>(app, call, (deps) =>
    declineProposal(deps, clientActor(call.client), { id, because, ...origin }),
  );
  return afterAnswer(call, id, outcome, async ({ answer }) => answer === 'declined');
}

async function afterAnswer(
  call: PageCall,
  id: string,
  outcome: ProposalView | Refused,
  isSame: (refused: Refused) => Promise<boolean>,
): Promise<Response | null> {
  const here = `${call.path}/proposals/${id}`;
  if (!isRefused(outcome)) return seeOther(here);
  if (outcome.refused === 'not-found') return revokedPage(call);
  if (outcome.refused === 'proposal-answered' && (await isSame(outcome))) return seeOther(here);
  const shown = await ownProposal(call, id);
  return shown && proposalPage(call, shown, { warning: warnings[outcome.refused] ?? 'over' });
}

const warnings: Partial<Record<Refused['refused'], Warning>> = {
  'proposal-answered': 'again',
  'proposal-not-sent': 'changed',
};

function readAttempt(form: URLSearchParams, { document }: ShownProposal): Attempt {
  const sent = form.get('option') ?? '';
  const option = /^\d$/.test(sent) && Number(sent) < document.options.length ? Number(sent) : null;
  const name = cleanText(form.get('name') ?? '').replaceAll(/\s+/gu, ' ');
  // One letter or a row of dots is nobody's name.
  const isName = [...name].length >= 2 && /\p{L}/u.test(name);
  return {
    option,
    name,
    wrong: [
      ...(option === null ? ['no-option' as const] : []),
      ...(isName ? [] : ['no-name' as const]),
      ...(name.length > MOST_NAME ? ['long-name' as const] : []),
    ],
  };
}

/** Without what nobody sees: control characters, which PostgreSQL takes no text with, and marks that turn the reading round. */
function cleanText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .normalize('NFC')
    .trim();
}
