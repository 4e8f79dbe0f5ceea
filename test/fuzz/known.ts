import type { Random } from './random.ts';

/** As many of a kind as are remembered; the newest are used most, so that a story goes on. */
const MOST = 60;

/** What the server named in its replies: asked about again, it leads deeper than what is invented. */
export class Known {
  private readonly pools = new Map<string, string[]>();
  private readonly clientOf = new Map<string, string>();

  private readonly avoided = new Set<string>();

  /** Never names an id: the key that a run calls with, which it would revoke. */
  avoid(id: string): void {
    this.avoided.add(id);
  }

  add(pool: string, id: string): void {
    const ids = this.pools.get(pool) ?? [];
    if (ids.includes(id) || this.avoided.has(id)) return;
    ids.push(id);
    if (ids.length > MOST) ids.shift();
    this.pools.set(pool, ids);
  }

  /** One of a pool; null when nothing of the kind is known yet. */
  pick(pool: string, random: Random): string | null {
    const ids = this.pools.get(pool) ?? [];
    if (ids.length === 0) return null;
    return random.pick(random.percent(60) ? ids.slice(-6) : ids);
  }

  clientOfEngagement(engagementId: unknown): string | null {
    return this.clientOf.get(String(engagementId)) ?? null;
  }

  /** Remembers every id, key, cursor and address in a reply to a call of `path`. */
  learn(path: string, reply: unknown): void {
    this.read(nounOf(path), path, reply);
  }

  private read(pool: string, path: string, value: unknown): void {
    if (Array.isArray(value)) for (const item of value.slice(0, 20)) this.read(pool, path, item);
    else if (typeof value === 'object' && value !== null) {
      this.readObject(pool, path, value as Record<string, unknown>);
    }
  }

  private readObject(pool: string, path: string, value: Record<string, unknown>): void {
    if (pool === 'engagements' && typeof value.id === 'string')
      this.clientOf.set(value.id, String(value.clientId));
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === 'string') this.readText(pool, path, name, part);
      else this.read(Array.isArray(part) && name !== 'items' ? name : pool, path, part);
    }
  }

  private readText(pool: string, path: string, name: string, text: string): void {
    if (name === 'id') this.add(pool, text);
    else if (name === 'key') this.add('key', text);
    else if (name === 'nextCursor') this.add(`cursor ${path}`, text);
    else if (name === 'url' && /\/(p|calendar)\//.test(text)) this.add('page', new URL(text).pathname);
    else if (name.endsWith('Id')) this.add(poolOfMember(name), text);
  }
}

/** What a path lists or makes: its last word, or the one before the id of what is acted on. */
export function nounOf(path: string): string {
  const words = path.split('/').filter((word) => word !== '');
  const isAction = /\{\w+\}\/[\w-]+$/.test(path) && !path.endsWith('s');
  const noun = words.filter((word) => !word.startsWith('{')).at(isAction ? -2 : -1);
  return noun ?? path;
}

/** `convertsEngagementId` names one of the engagements. */
export function poolOfMember(name: string): string {
  const word = /([A-Za-z][a-z]+|Entry)Id$/.exec(name)?.[1]?.toLowerCase() ?? name;
  return { entry: 'time-entries', order: 'change-orders', link: 'library-links' }[word] ?? `${word}s`;
}
