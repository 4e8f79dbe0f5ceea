import type { z } from 'zod';
import type { Member, Practice } from '../../contract/practice/practices.ts';
import type { Locale } from '../../contract/shapes.ts';
import type { PracticeSettings } from '../deps.ts';
import { readRole } from '../policy/read-role.ts';
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
    role: readRole(row.role),
    locale: row.locale as Locale | null,
  };
}
