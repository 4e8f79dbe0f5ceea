import { addDays, localDateOf, startOfDay } from '../../../core/base/calendar/local-day.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { reviewResultsColumn } from '../../pro-bono/columns.ts';
import { type Handled, handledClients } from '../playbooks/handled-clients.ts';
import {
  listLastReferred,
  listLastSent,
  listRenewalsSince,
  listReviewsSince,
  listTestimonialsSince,
} from './good-result-store.ts';
import { listLeft } from './left-store.ts';
import { listLinkRows, listSent } from './store.ts';

/** Between two links: often enough to be remembered, seldom enough to be read. */
const DAYS_BETWEEN_LINKS = 30;
/** So long after a good result it is natural to ask for a referral. */
const DAYS_AFTER_RESULT = 30;

/** The clients whose playbook says to keep them close. */
async function nurtured(deps: Deps): Promise<readonly Handled[]> {
  const left = await listLeft(deps.db, todayOf(deps));
  return (await handledClients(deps)).filter(({ id, playbook }) => playbook?.isNurture && !left.has(id));
}

export interface LinkDue {
  readonly client: Handled;
  readonly dueOn: string;
  readonly lastOn: string | null;
  /** The oldest link not sent to the client yet; null when there is none left. */
  readonly link: { readonly id: string; readonly title: string } | null;
}

/** Clients to whom a link is to be sent by today: one a month, the first at once. */
export async function linksDue(deps: Deps): Promise<readonly LinkDue[]> {
  const { db } = deps;
  const clients = await nurtured(deps);
  if (clients.length === 0) return [];
  const today = todayOf(deps);
  const sent = Map.groupBy(await listSent(db), ({ clientId }) => clientId);
  const links = await listLinkRows(db, { limit: null, beforeId: null });
  return clients.flatMap((client) => {
    const own = sent.get(client.id) ?? [];
    const lastOn = own[0]?.happenedOn ?? null;
    const dueOn = lastOn === null ? client.since : addDays(lastOn, DAYS_BETWEEN_LINKS);
    if (dueOn > today) return [];
    const link = links.findLast(({ id }) => !own.some(({ linkId }) => linkId === id)) ?? null;
    return { client, dueOn, lastOn, link };
  });
}

export interface GoodResult {
  readonly client: Handled;
  readonly on: string;
  readonly what: 'review' | 'renewal' | 'testimonial';
}

/**
 * Clients to ask for a referral: within a month a review found every criterion met, they renewed, or they wrote a testimonial. Done
 * with once they were written or spoken to on a later day, or once somebody came through them.
 */
export async function referralsToAskFor(deps: Deps): Promise<readonly GoodResult[]> {
  const clients = await nurtured(deps);
  if (clients.length === 0) return [];
  const results = await goodResults(deps);
  const waiting = clients.flatMap((client) => {
    const newest = results
      .filter(({ clientId }) => clientId === client.id)
      .toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
    return newest ? [{ client, on: newest.on, what: newest.what }] : [];
  });
  if (waiting.length === 0) return [];
  const doneOn = await lastDone(
    deps,
    waiting.map(({ client }) => client.id),
  );
  return waiting.filter(({ client, on }) => (doneOn.get(client.id) ?? '') <= on);
}

type Result = Pick<GoodResult, 'on' | 'what'> & { readonly clientId: string };

async function goodResults({ db, practice, now }: Deps): Promise<readonly Result[]> {
  const { timeZone } = practice;
  const since = addDays(localDateOf(now.epochMilliseconds, timeZone), -DAYS_AFTER_RESULT);
  const reviews = await listReviewsSince(db, since);
  const testimonials = await listTestimonialsSince(db, since);
  const renewals = await listRenewalsSince(db, startOfDay(since, timeZone));
  return [
    ...reviews
      .filter(({ results }) => isMet(reviewResultsColumn.read(results)))
      .map(({ clientId, on }) => ({ clientId, on, what: 'review' as const })),
    ...testimonials.map(({ clientId, on }) => ({ clientId, on: on ?? since, what: 'testimonial' as const })),
    ...renewals.map(({ clientId, createdAt }) => ({
      clientId,
      on: localDateOf(createdAt, timeZone),
      what: 'renewal' as const,
    })),
  ];
}

function isMet(results: readonly { readonly met: string }[]): boolean {
  return results.length > 0 && results.every(({ met }) => met === 'yes');
}

/** The day of each client's last contact that went out, or on which somebody came through the client, whichever is later. */
async function lastDone(
  { db, practice }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const done = new Map<string, string>();
  const note = (clientId: string | null, on: string) => {
    if (clientId !== null && on > (done.get(clientId) ?? '')) done.set(clientId, on);
  };
  for (const { clientId, on } of await listLastSent(db, ids)) note(clientId, on);
  for (const { clientId, createdAt } of await listLastReferred(db, ids))
    note(clientId, localDateOf(Number(createdAt), practice.timeZone));
  return done;
}
