import type { Practice, practices } from '../../contract/practice/practices.ts';
import type { Refused } from '../../contract/refusals.ts';
import type { InputOf, ReplyOf } from '../../contract/route.ts';
import type { PracticesTable } from '../db/tables.ts';
import type { Actor, Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { findMember, updateMember, updatePractice } from './store.ts';
import { viewMember, viewPractice } from './view-practice.ts';

export async function getPractice(deps: Deps): Promise<Practice> {
  return viewPractice(deps.practice, deps.now);
}

/**
 * Changes the practice. Engagements keep the currency and the time zone they were agreed in, so no signed number
 * moves. Refused to all but the owner.
 */
export async function changePractice(
  deps: Deps,
  actor: Actor,
  { body }: Pick<InputOf<typeof practices.change>, 'body'>,
): Promise<Practice | Refused> {
  if (Object.keys(body).length > 0) {
    await updatePractice(deps.db, body as Partial<PracticesTable>);
    await happened(deps, actor, 'practice.changed', deps.practice.id, body);
  }
  return viewPractice({ ...deps.practice, ...(body as Partial<Practice>) }, deps.now);
}

/** Changes the caller's own name or language. */
export async function changeMember(
  deps: Deps,
  actor: Actor,
  { body }: Pick<InputOf<typeof practices.member>, 'body'>,
): Promise<ReplyOf<typeof practices.member>> {
  const { db } = deps;
  if (Object.keys(body).length > 0) {
    await updateMember(db, actor.memberId, body as Parameters<typeof updateMember>[2]);
    await happened(deps, actor, 'member.changed', actor.memberId, body);
  }
  const member = await findMember(db, actor.memberId);
  if (!member) throw new Error(`Member ${actor.memberId} called and is not there.`);
  return viewMember(member);
}
