import { v7 } from 'uuid';
import { localDateOf } from '../core/base/calendar/local-day.ts';
import type { Say } from '../locales/say.ts';
import type { Db } from './db/database.ts';

/** The practice a call works in, loaded with the caller. */
export interface PracticeSettings {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: 'en' | 'es' | 'fr' | 'it';
  readonly hourlyRateMinor: number | null;
  readonly weeklyMinutes: number | null;
  readonly payingClients: number | null;
  /** What each client may be given in a month, unless the client has a budget of its own. */
  readonly giftMinutesPerMonth: number;
  /** A charge is overdue once so many days have passed since it fell due. */
  readonly paymentGraceDays: number;
  readonly isDemo: boolean;
  readonly isRehearsal: boolean;
}

/**
 * What a use-case works with. `db` is inside the call's transaction when the call changes state, `now` is the
 * practice's clock (a rehearsal has its own), `say` words a text in the caller's language.
 */
export interface Deps {
  readonly db: Db;
  readonly practice: PracticeSettings;
  readonly now: Temporal.Instant;
  readonly say: Say;
  /** Where people reach this installation, without a slash at the end. */
  readonly baseUrl: string;
}

/** Who calls. A client acts on the private page, under the client's id; work that falls due by itself is done by the `system`. */
export interface Actor {
  readonly kind: 'member' | 'api-key' | 'client' | 'system';
  readonly memberId: string;
  readonly role: 'owner' | 'member';
}

/** Ids sort by the time they were made, so that a list in id order is a list in time order. */
export function newId(): string {
  return v7();
}

/** The actor of all work that falls due by itself. */
export const system: Actor = { kind: 'system', memberId: 'system', role: 'owner' };

/** A client who does something on the private page, as the audit names them. */
export function clientActor(client: { readonly id: string }): Actor {
  return { kind: 'client', memberId: client.id, role: 'member' };
}

/** Today's date where the practice is. */
export function todayOf(deps: Pick<Deps, 'now' | 'practice'>): string {
  return todayIn(deps, deps.practice.timeZone);
}

/** Today's date in a time zone, such as an engagement's. */
export function todayIn(deps: Pick<Deps, 'now'>, timeZone: string): string {
  return localDateOf(deps.now.epochMilliseconds, timeZone);
}

export function instantText(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString();
}
