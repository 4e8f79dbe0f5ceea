import type { Deps } from '../deps.ts';
import { findMember } from './store.ts';

/** The name of somebody who works in the practice; null for work that falls due by itself. */
export async function memberName(
  deps: Pick<Deps, 'db' | 'practice'>,
  memberId: string,
): Promise<string | null> {
  return (await findMember(deps.db, memberId))?.name ?? null;
}
