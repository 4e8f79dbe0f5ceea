import { type Practice, practices } from '../../contract/practice/practices.ts';
import type { PracticesTable } from '../db/tables.ts';
import { happened } from '../events/happened.ts';
import { reads, writes } from '../http/mounted.ts';
import { findMember, updateMember, updatePractice } from './store.ts';
import { viewMember, viewPractice } from './view-practice.ts';

export const getPractice = reads(practices.get, async (deps) => {
  return viewPractice(deps.practice, deps.now);
});

/**
 * Changes the practice. Engagements keep the currency and the time zone they were agreed in, so no signed number
 * moves. Refused to all but the owner.
 */
export const changePractice = writes(practices.change, async (deps, actor, { body }) => {
  if (Object.keys(body).length > 0) {
    await updatePractice(deps.db, body as Partial<PracticesTable>);
    await happened(deps, actor, 'practice.changed', deps.practice.id, body);
  }
  return viewPractice({ ...deps.practice, ...(body as Partial<Practice>) }, deps.now);
});

/** Changes the caller's own name or language. */
export const changeMember = writes(practices.member, async (deps, actor, { body }) => {
  const { db } = deps;
  if (Object.keys(body).length > 0) {
    await updateMember(db, actor.memberId, body as Parameters<typeof updateMember>[2]);
    await happened(deps, actor, 'member.changed', actor.memberId, body);
  }
  const member = await findMember(db, actor.memberId);
  if (!member) throw new Error(`Member ${actor.memberId} called and is not there.`);
  return viewMember(member);
});
