import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { calendar } from '../../contract/doors/calendar.ts';
import { apiKeys } from '../../contract/practice/practices.ts';
import type { Route } from '../../contract/route.ts';
import { proposals } from '../../contract/sales/proposals.ts';
import { draftProposal, proposed } from '../../test/proposals.ts';
import { openWorld, type World } from '../../test/world.ts';
import { allRoutes, openApiDocument } from './openapi.ts';

let world: World;
let clientId: string;
beforeAll(async () => {
  world = await openWorld('2025-03-01T08:00:00Z');
  clientId = (await world.call(clients.add, { body: { name: 'Kestrel Coffee' } })).body.id;
});
afterAll(() => world.close());

/** Addresses that open nothing by themselves: of the practice's own library, and of what proves a benefit. */
const harmless = new Set(['post /library-links url', 'evidenceUrl']);
const tellsSecret = /token|secret|password|api_?key|url$|^link$/i;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [part: string]: unknown;
}

/** The members of a reply whose names promise a secret, at any depth. Always-null ones are none. */
function secretMembers(schema: unknown, seen: ReadonlySet<string> = new Set()): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { $ref, properties = {} } = schema as Schema;
  const named = Object.entries(properties).flatMap(([name, member]) =>
    tellsSecret.test(name) && member.type !== 'null' ? [name] : [],
  );
  const below = Object.values(schema).flatMap((part) => secretMembers(part, seen));
  if ($ref === undefined || seen.has($ref)) return [...named, ...below];
  const name = $ref.split('/').at(-1) ?? '';
  return [
    ...named,
    ...secretMembers(openApiDocument().components?.schemas?.[name], new Set([...seen, $ref])),
  ];
}

function replySchemaOf(route: Route): unknown {
  const described = openApiDocument().paths?.[route.path]?.[route.method];
  return described?.responses?.[route.status]?.content?.['application/json']?.schema;
}

test('every POST whose reply holds a key or a private address says that its reply is secret', () => {
  const posts = allRoutes().filter((route) => route.method === 'post');
  const unsaid = posts.flatMap((route) => {
    const name = `${route.method} ${route.path}`;
    const members = secretMembers(replySchemaOf(route)).filter(
      (member) => !harmless.has(`${name} ${member}`) && !harmless.has(member),
    );
    return members.length > 0 && !route.isReplySecret ? [`${name}: ${members.join(', ')}`] : [];
  });
  expect(unsaid).toEqual([]);
  const said = posts.filter((route) => route.isReplySecret).map((route) => route.path);
  expect(said).toEqual([
    '/api-keys',
    '/clients/{id}/links',
    '/proposals/{id}/send',
    '/proposals/{id}/reminders',
    '/proposals/{id}/withdraw',
    '/proposals/{id}/countersign',
    '/calendar',
  ]);
});

async function keptReplies(): Promise<string> {
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('idempotencyKeys')
    .select(['status', 'reply'])
    .execute();
  expect(rows.filter((row) => row.status === null)).toEqual([]);
  return rows.map((row) => row.reply).join('\n');
}

test('an API key lies in no kept reply; sent again, the request neither shows it nor makes a second', async () => {
  const request = { body: { name: 'Backup script' }, idempotencyKey: 'issue-1' };
  const issued = await world.call(apiKeys.issue, request);
  expect(issued.status).toBe(201);
  expect(await keptReplies()).not.toContain(issued.body.apiKey);

  const before = (await world.call(apiKeys.list)).body.items.length;
  const again = await world.call(apiKeys.issue, request);
  expect([again.status, again.body.code]).toEqual([409, 'reply-not-kept']);
  expect(JSON.stringify(again.body)).not.toContain(issued.body.apiKey);
  expect((await world.call(apiKeys.list)).body.items).toHaveLength(before);

  const other = await world.call(apiKeys.issue, { ...request, body: { name: 'Another' } });
  expect(other.body.code).toBe('idempotency-key-reused');
});

test('the address of a private page or of the feed lies in no kept reply', async () => {
  const addresses: unknown[] = [];
  const twice = async (route: Route, params: Readonly<Record<string, string>> = {}) => {
    const request = {
      params,
      body: { name: 'Inés Vega' },
      idempotencyKey: `${route.path} ${addresses.length}`,
    };
    const first = await world.call(route, request);
    expect(first.status).toBe(route.status);
    const { url, text } = first.body as { url?: string; text?: string };
    addresses.push(url ?? /http\S+/.exec(text ?? '')?.[0]);
    const again = await world.call(route, request);
    expect([again.status, again.body.code]).toEqual([409, 'reply-not-kept']);
  };
  await twice(clients.openLink, { id: clientId });
  await twice(calendar.open);
  const { id } = await draftProposal(world, clientId);
  await twice(proposals.send, { id });
  await twice(proposals.remind, { id });
  await twice(proposals.withdraw, { id });
  const kept = await keptReplies();
  for (const address of addresses) {
    expect(address).toMatch(/\/(p|calendar)\/[\w-]{43}/);
    expect(kept).not.toContain(/[\w-]{43}/.exec(String(address))?.[0]);
  }
});

test('a draft has no address yet, so a lost answer is given again', async () => {
  const request = { body: { ...proposed, clientId }, idempotencyKey: 'draft-1' };
  const first = await world.call(proposals.draft, request);
  const again = await world.call(proposals.draft, request);
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.body.url).toBeNull();
});
