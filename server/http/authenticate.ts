import { hash as digest } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { one, preparedShared } from '../db/prepared.ts';
import type { SharedTables } from '../db/tables.ts';
import type { Actor, PracticeSettings } from '../deps.ts';
import { readRole } from '../policy/read-role.ts';

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
  return digest('sha256', apiKey, 'base64url');
}

/** Who calls: an API key in `Authorization: Bearer …`, or the session cookie. */
export async function authenticate(app: App, headers: Headers): Promise<Caller | Refused> {
  if (headers.has('authorization')) {
    const apiKey = apiKeyIn(headers);
    const caller = apiKey ? await callerByKey(app, apiKey) : null;
    return caller ?? { refused: 'wrong-key' };
  }
  if (!headers.has('cookie')) return { refused: 'sign-in-needed' };
  const user = await app.accounts.userOf(headers);
  const caller = user && (await callerByUser(app, user.userId));
  return caller ?? { refused: 'sign-in-needed' };
}

/** The key of a call that names one. */
export function apiKeyIn(headers: Headers): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
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
  'practices.giftMinutesPerMonth as giftMinutesPerMonth',
  'practices.paymentGraceDays as paymentGraceDays',
  'practices.rehearsalNow as rehearsalNow',
  'practices.isDemo as isDemo',
] as const;

/**
 * The key is found by itself and the rest is joined to it: SQLite plans a join anew at every call when the value it looks
 * for may change the plan, and that took eight times as long as the look-ups.
 */
const selectByKey = preparedShared((db, { hash }: { readonly hash: string }) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('apiKeys')
        .select(['apiKeys.practiceId', 'apiKeys.memberId'])
        .where('apiKeys.hash', '=', hash)
        .where('apiKeys.revokedAt', 'is', null)
        .limit(one)
        .as('found'),
    )
    .innerJoin('members', (join) =>
      join.onRef('members.practiceId', '=', 'found.practiceId').onRef('members.id', '=', 'found.memberId'),
    )
    .innerJoin('practices', 'practices.id', 'found.practiceId')
    .select(callerColumns)
    .select((row) => nextDueOf(row).as('nextAttemptAt')),
);

async function callerByKey(app: App, apiKey: string): Promise<Caller | null> {
  const [row] = await selectByKey(app.database.shared, { hash: hashKey(apiKey) });
  return row ? toCaller(app, row, 'api-key') : null;
}

async function callerByUser(app: App, userId: string): Promise<Caller | null> {
  const row = await app.database.shared
    .selectFrom('members')
    .innerJoin('practices', 'practices.id', 'members.practiceId')
    .select(callerColumns)
    .select((row) => nextDueOf(row).as('nextAttemptAt'))
    .where('members.userId', '=', userId)
    .executeTakeFirst();
  return row ? toCaller(app, row, 'member') : null;
}

/** One more look-up in the query that every call makes anyway: when the practice's next due work is to be tried. */
function nextDueOf(row: ExpressionBuilder<SharedTables, 'practices'>) {
  return row
    .selectFrom('dueWork')
    .select('dueWork.attemptAt')
    .whereRef('dueWork.practiceId', '=', 'practices.id')
    .orderBy('dueWork.attemptAt')
    .limit(one);
}

interface CallerRow extends Omit<PracticeSettings, 'isDemo' | 'isRehearsal'> {
  readonly memberId: string;
  readonly role: string;
  readonly memberLocale: PracticeSettings['locale'] | null;
  readonly rehearsalNow: number | null;
  readonly isDemo: number;
  readonly nextAttemptAt: number | null;
}

function toCaller(app: App, row: CallerRow, kind: 'member' | 'api-key'): Caller {
  const { memberId, role, memberLocale, rehearsalNow, isDemo, nextAttemptAt, ...practice } = row;
  return {
    actor: { kind, memberId, role: readRole(role) },
    practice: {
      ...practice,
      isDemo: isDemo !== 0,
      isRehearsal: rehearsalNow !== null,
    },
    rehearsalNow,
    locale: memberLocale,
    hasDueWork: nextAttemptAt !== null && nextAttemptAt <= (rehearsalNow ?? app.clock().epochMilliseconds),
  };
}
