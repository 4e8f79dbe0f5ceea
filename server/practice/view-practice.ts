import type { z } from 'zod';
import type { Member, Practice } from '../../contract/practice/practices.ts';
import type { PracticeSettings } from '../deps.ts';
import type { MemberRow } from './store.ts';

/** @param now where the practice's clock stands. */
export function viewPractice(practice: PracticeSettings, now: Temporal.Instant): Practice {
  return { ...practice, now: now.toString() };
}

export function viewMember(row: MemberRow): z.output<typeof Member> {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    locale: row.locale,
  };
}
