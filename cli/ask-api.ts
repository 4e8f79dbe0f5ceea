import type { CallInput, Client, Problem } from '../client/client.ts';
import { type Ask, asks } from '../contract/asks/asks.ts';
import type { Decision, Suggestion } from '../contract/asks/suggestions.ts';
import { type Client as ClientOfPractice, clients } from '../contract/clients/clients.ts';
import { touchpoints } from '../contract/clients/touchpoints.ts';
import { practices } from '../contract/practice/practices.ts';
import type { ReplyOf, Route, SentOf } from '../contract/route.ts';
import { type Engagement, engagements } from '../contract/work/engagements.ts';
import { UserError } from '../locales/user-error.ts';
import type { Asked } from './read-asked.ts';

/** What a line is held against. */
export interface Known {
  readonly clients: readonly ClientOfPractice[];
  /** The active ones. */
  readonly engagements: readonly Engagement[];
  /** The practice's own time: a rehearsal's stands still. */
  readonly now: Temporal.ZonedDateTime;
}

export interface Captured {
  /** Null when it was only a preview. */
  readonly ask: Ask | null;
  readonly suggestion: Suggestion;
}

/** A contact that took place, as the line says it. */
export interface Touched {
  readonly clientId: string;
  readonly clientName: string;
  readonly body: SentOf<typeof touchpoints.record>['body'];
}

export interface Api {
  know(): Promise<Known>;
  preview(asked: Asked): Promise<Captured>;
  capture(asked: Asked): Promise<Captured>;
  decide(askId: string, decision: Decision): Promise<ReplyOf<typeof asks.decide>>;
  touch(touched: Touched): Promise<ReplyOf<typeof touchpoints.record>>;
}

/** The practice behind an address, as the command line works with it: what it refuses is thrown as a UserError, in the server's words. */
export function connectApi(
  client: Client,
  { url, language }: { readonly url: string; readonly language: string },
): Api {
  const call = async <R extends Route>(route: R, input: CallInput<R>): Promise<ReplyOf<R>> => {
    const answer = await client.call(route, { ...input, language } as CallInput<R>);
    if (!answer.ok) throw userErrorOf(answer.problem, url);
    return answer.reply;
  };
  return {
    know: async () => {
      const practice = await call(practices.get, {});
      const people = await everyPage((cursor) => call(clients.list, { query: { limit: 500, ...cursor } }));
      const work = await everyPage((cursor) =>
        call(engagements.list, { query: { limit: 500, state: 'active', ...cursor } }),
      );
      const now = Temporal.Instant.from(practice.now).toZonedDateTimeISO(practice.timeZone);
      return { clients: people, engagements: work, now };
    },
    preview: async ({ body }) => ({ ask: null, suggestion: await call(asks.preview, { body }) }),
    capture: async ({ body }) => {
      const ask = await call(asks.capture, { body });
      return { ask, suggestion: ask.suggestion };
    },
    touch: ({ clientId: id, body }) => call(touchpoints.record, { params: { id }, body }),
    decide: (id, decision) => call(asks.decide, { params: { id }, body: { decision } }),
  };
}

async function everyPage<Item>(
  page: (cursor: { readonly cursor?: string }) => Promise<{
    readonly items: readonly Item[];
    readonly nextCursor: string | null;
  }>,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  for (let cursor: { readonly cursor?: string } | null = {}; cursor !== null; ) {
    const { items, nextCursor } = await page(cursor);
    found.push(...items);
    cursor = nextCursor === null ? null : { cursor: nextCursor };
  }
  return found;
}

function userErrorOf({ code, detail }: Problem, url: string): UserError {
  if (code === 'unreachable' || code === 'no-json')
    return new UserError([{ key: 'cli:ask.unreachable', values: { url } }]);
  return new UserError([{ key: 'cli:ask.refused', values: { detail } }]);
}
