import type { Route } from '../contract/route.ts';
import type { World } from './world.ts';

interface Page {
  readonly items: readonly unknown[];
  /** A list without pages has none. */
  readonly nextCursor?: string | null;
}

/** A list read page by page to its end, the longest pages there are. */
export async function everyPage(
  world: Pick<World, 'call'>,
  route: Route,
  asked: {
    readonly params?: Readonly<Record<string, string>> | undefined;
    readonly query?: Readonly<Record<string, string>> | undefined;
  } = {},
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...asked.query, limit: 500, ...(cursor === null ? {} : { cursor }) };
    const { status, body } = await world.call(route, { params: asked.params ?? {}, query });
    if (status !== 200) throw new Error(`${route.path}: ${status} ${JSON.stringify(body)}`);
    const page = body as unknown as Page;
    found.push(...page.items);
    cursor = page.nextCursor ?? null;
  } while (cursor !== null);
  return found;
}
