import { createHash } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { Refused } from '../../contract/refusals.ts';
import type { Tables } from '../db/tables.ts';
import type { Actor, PracticeSettings } from '../deps.ts';
import type { App } from './app-deps.ts';

export interface Caller {
  readonly actor: Actor;
  readonly practice: PracticeSettings;
  /** Where the practice's own clock stands, when it is a rehearsal. */
  readonly rehearsalNow: number | null;
  readonly locale: string | null;
  /** Whether work of this practice fell due and must run before anything is answered. */
  readonly hasDueWork: boolean;
}

/** Keys are 256 random bits, so a plain SHA-256 cannot be guessed back; a slow hash would only slow every call. */
export function hashKey(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('base64url');
}

/** Who calls: an API key in `Authorization: Bearer …`, or the session cookie. */
export async function authenticate(app: App, headers: Headers): Promise<Caller | Refused> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const apiKey = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    const caller = apiKey ? await callerByKey(app, apiKey) : null;
    return caller ?? { refused: 'wrong-key' };
  }
  if (!headers.has('cookie')) return { refused: 'sign-in-needed' };
  const user = await app.accounts.userOf(headers);
  const caller = user && (await callerByUser(app, user.userId));
  return caller ?? { refused: 'sign-in-needed' };
}

const callerColumns = [
  'members.id as memberId',
  'members.role as role',
  'members.locale as memberLocale',
  'practices.id as id',
  'practices.name as name',
  'practices.country as country',
  'practices.timeZone as timeZone',
  'practices.currency as currency',
  'practices.locale as locale',
  'practices.hourlyRateMinor as hourlyRateMinor',
  'practices.weeklyMinutes as weeklyMinutes',
  'practices.payingClients as payingClients',
  'practices.rehearsalNow as rehearsalNow',
  'practices.isDemo as isDemo',
] as const;

async function callerByKey(app: App, apiKey: string): Promise<Caller | null> {
  const row = await app.database.shared
    .selectFrom('apiKeys')
    .innerJoin('members', (join) =>
      join
        .onRef('members.practiceId', '=', 'apiKeys.practiceId')
        .onRef('members.id', '=', 'apiKeys.memberId'),
    )
    .innerJoin('practices', 'practices.id', 'apiKeys.practiceId')
    .select(callerColumns)
    .select((row) => dueWorkOf(app, row).as('dueWork'))
    .where('apiKeys.hash', '=', hashKey(apiKey))
    .where('apiKeys.revokedAt', 'is', null)
    .executeTakeFirst();
  return row ? toCaller(row, 'api-key') : null;
}

async function callerByUser(app: App, userId: string): Promise<Caller | null> {
  const row = await app.database.shared
    .selectFrom('members')
    .innerJoin('practices', 'practices.id', 'members.practiceId')
    .select(callerColumns)
    .select((row) => dueWorkOf(app, row).as('dueWork'))
    .where('members.userId', '=', userId)
    .executeTakeFirst();
  return row ? toCaller(row, 'member') : null;
}

/** One more look-up in the query that every call makes anyway: what is due by the machine's clock. */
function dueWorkOf(app: App, row: ExpressionBuilder<Tables, 'practices'>) {
  return row
    .selectFrom('dueWork')
    .select('dueWork.dueAt')
    .whereRef('dueWork.practiceId', '=', 'practices.id')
    .where('dueWork.dueAt', '<=', app.clock().epochMilliseconds)
    .limit(1);
}

interface CallerRow extends Omit<PracticeSettings, 'isDemo' | 'isRehearsal' | 'locale'> {
  readonly memberId: string;
  readonly role: string;
  readonly memberLocale: string | null;
  readonly locale: string;
  readonly rehearsalNow: number | null;
  readonly isDemo: number;
  readonly dueWork: number | null;
}

function toCaller(row: CallerRow, kind: 'member' | 'api-key'): Caller {
  const { memberId, role, memberLocale, rehearsalNow, isDemo, locale, dueWork, ...practice } = row;
  return {
    actor: { kind, memberId, role: role === 'owner' ? 'owner' : 'member' },
    practice: {
      ...practice,
      locale: locale as PracticeSettings['locale'],
      isDemo: isDemo === 1,
      isRehearsal: rehearsalNow !== null,
    },
    rehearsalNow,
    locale: memberLocale,
    // A rehearsal moves by its own clock, which runs what is due before it answers.
    hasDueWork: rehearsalNow === null && dueWork !== null,
  };
}
