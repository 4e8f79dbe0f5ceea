import type { z } from 'zod';
import type { LibraryLink } from '../../../contract/care/check-ins.ts';

export type Link = z.output<typeof LibraryLink>;

/** Topics as they are typed, with commas between them; each once. */
export function topicsIn(typed: string): string[] {
  const topics = typed.split(',').map((topic) => topic.trim());
  return [...new Set(topics.filter((topic) => topic !== ''))];
}

/** The newest link a client has not had; null when nothing is left. */
export function linkToSend(links: readonly Link[], clientId: string): Link | null {
  return links.find(({ sentTo }) => !sentTo.includes(clientId)) ?? null;
}

/** What goes into a mail: why it is worth reading, and where it is. */
export function letterOf({ title, note, url }: Pick<Link, 'title' | 'note' | 'url'>): string {
  return [note ?? title, url].join('\n\n');
}
