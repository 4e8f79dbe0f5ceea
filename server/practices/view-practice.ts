import type { z } from 'zod';
import type { Member, Practice } from '../../contract/practices.ts';
import type { Locale } from '../../contract/shapes.ts';
import type { PracticeSettings } from '../deps.ts';
import type { MemberRow, PracticeRow } from './store.ts';

export function settingsOf(row: PracticeRow): PracticeSettings {
  const { rehearsalNow, isDemo, createdAt: _createdAt, locale, ...rest } = row;
  return {
    ...rest,
    locale: locale as Locale,
    isDemo: isDemo === 1,
    isRehearsal: rehearsalNow !== null,
  };
}

/** @param now where the practice's clock stands. */
export function viewPractice(practice: PracticeSettings, now: Temporal.Instant): Practice {
  return { ...practice, now: now.toString() };
}

export function viewMember(row: MemberRow): z.output<typeof Member> {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role === 'owner' ? 'owner' : 'member',
    locale: row.locale as Locale | null,
  };
}
