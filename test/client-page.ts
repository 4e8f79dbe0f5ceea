import { clients } from '../contract/clients/clients.ts';
import { engagements } from '../contract/work/engagements.ts';
import { timeEntries } from '../contract/work/time-entries.ts';
import type { Language } from '../locales/languages.ts';
import type { Practiced, World } from './world.ts';

/** A client with a link to the private page, and a reader of what stands behind it. */
export interface PagedClient {
  readonly id: string;
  /** The path of the page, `/p/<token>`. */
  readonly path: string;
  readonly linkId: string;
  /** Drafts an engagement with the client and activates it. */
  engage(body: Readonly<Record<string, unknown>>): Promise<string>;
  /** Records time, or pieces. */
  work(engagementId: string, startedAt: string, more: Readonly<Record<string, unknown>>): Promise<string>;
  /** Reads a page below the client's own, as text without its markup; `''` is the page itself. */
  read(below?: string): Promise<ReadPage>;
}

export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What a person reads, every gap one space. */
  readonly text: string;
}

let count = 0;

/** Adds a client to the world's practice (or another) and opens a link to its page. */
export async function addPagedClient(
  world: World,
  wanted: {
    readonly language?: Language;
    readonly name?: string;
    readonly practice?: Practiced;
  } = {},
): Promise<PagedClient> {
  const key = (wanted.practice ?? world).apiKey;
  count += 1;
  const { body: client } = await world.call(clients.add, {
    key,
    body: { name: wanted.name ?? `Client ${count}`, language: wanted.language },
  });
  const { body: link } = await world.call(clients.openLink, { key, params: { id: client.id } });
  const path = new URL(link.url).pathname;
  return {
    id: client.id,
    path,
    linkId: link.id,
    async engage(body) {
      const drafted = await world.call(engagements.draft, {
        key,
        body: { clientId: client.id, startsOn: '2025-01-01', ...body },
      });
      if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
      const activated = await world.call(engagements.activate, { key, params: { id: drafted.body.id } });
      if (activated.status !== 200) throw new Error(JSON.stringify(activated.body));
      return drafted.body.id;
    },
    async work(engagementId, startedAt, more) {
      const recorded = await world.call(timeEntries.record, {
        key,
        body: { engagementId, startedAt, ...more },
      });
      if (recorded.status !== 201) throw new Error(JSON.stringify(recorded.body));
      return recorded.body.id;
    },
    read: (below = '') => readPage(world, `${path}${below}`),
  };
}

/** The published default terms of a retainer: 20 h a month for 3,000.00, past them 180.00 an hour. */
export function retainerOf(terms: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    kind: 'retainer',
    title: 'Advice',
    retainer: {
      feeMinor: 300_000,
      allowance: { unit: 'minutes', amount: 1200 },
      overage: { rule: 'bill', rateMinor: 18_000 },
      ...terms,
    },
  };
}

export async function readPage(
  world: World,
  path: string,
  headers: Record<string, string> = {},
): Promise<ReadPage> {
  const response = await world.fetch(new Request(`http://holdfast.test${path}`, { headers }));
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, text: textOf(html) };
}

export function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html
    .replaceAll(/<style>[^<]*<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ');
}
