import type { z } from 'zod';
import type { NewPractice } from '../../contract/practice/practices.ts';
import type { Refused } from '../../contract/refusals.ts';
import { sayIn } from '../../locales/say.ts';
import type { Db } from '../db/database.ts';
import { sharedOf } from '../db/of-practice.ts';
import { type Actor, type Deps, emptyHouse, newId } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { addAccount } from './accounts/add-account.ts';
import { readPractice } from './settings.ts';
import { insertMember, insertPractice, type MemberRow, type PracticeRow } from './store.ts';

/** A quarter of an hour a month and client: enough for a courtesy, too little for a habit. The practice may change it. */
const USUAL_GIFT_MINUTES = 15;

export interface PracticeToOpen extends Omit<z.output<typeof NewPractice>, 'password'> {
  /** The id is the caller's, because the transaction has to be opened for it. */
  readonly id: string;
  readonly passwordHash: string;
  /** Where the practice's own clock starts, when it is a rehearsal. */
  readonly rehearsalNow: Temporal.Instant | null;
  readonly demoState: 0 | 1 | 2;
}

export interface OpenedPractice {
  readonly owner: MemberRow;
  /** To go on in the same transaction, as the owner. */
  readonly deps: Deps;
  readonly actor: Actor;
}

/**
 * Opens a practice with its owner and the owner's account, all in the caller's transaction: there is never one without
 * the others. Refused when the address already has an account.
 */
export async function openPractice(
  db: Db,
  wanted: PracticeToOpen,
  now: Temporal.Instant,
): Promise<OpenedPractice | Refused> {
  const memberName = wanted.memberName ?? wanted.name;
  const account = await addAccount(sharedOf(db), { ...wanted, name: memberName }, now);
  if ('refused' in account) return account;
  const practice = toPracticeRow(wanted, now);
  const owner: MemberRow = {
    id: newId(),
    userId: account.userId,
    name: memberName,
    email: wanted.email.toLowerCase(),
    role: 'owner',
    locale: null,
    createdAt: now.epochMilliseconds,
  };
  await insertPractice(sharedOf(db), practice);
  await insertMember(db, owner);
  const deps: Deps = {
    db,
    practice: readPractice(practice),
    now: wanted.rehearsalNow ?? now,
    say: sayIn(practice.locale),
    baseUrl: '',
    house: emptyHouse,
  };
  const actor: Actor = { kind: 'member', memberId: owner.id, role: 'owner' };
  await happened(deps, actor, 'practice.opened', practice.id, { name: practice.name });
  return { owner, deps, actor };
}

function toPracticeRow(wanted: PracticeToOpen, now: Temporal.Instant): PracticeRow {
  return {
    id: wanted.id,
    name: wanted.name,
    country: wanted.country,
    timeZone: wanted.timeZone,
    currency: wanted.currency,
    locale: wanted.locale,
    hourlyRateMinor: null,
    weeklyMinutes: null,
    payingClients: null,
    giftMinutesPerMonth: USUAL_GIFT_MINUTES,
    payingClientsPerPlace: 4,
    proBonoPlacesAtLeast: 1,
    proBonoSharePercent: 10,
    plan: null,
    paymentGraceDays: 7,
    workingDays: null,
    fitWeights: null,
    rehearsalNow: wanted.rehearsalNow?.epochMilliseconds ?? null,
    isDemo: wanted.demoState,
    createdAt: now.epochMilliseconds,
  };
}
