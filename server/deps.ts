import { v7 } from 'uuid';
import type { Ability } from '../contract/abilities.ts';
import type { EventName, FactsOf } from '../contract/events.ts';
import type { Role } from '../contract/roles.ts';
import { localDateOf } from '../core/base/calendar/local-day.ts';
import type { Language } from '../locales/languages.ts';
import type { Say } from '../locales/say.ts';
import type { Database, Db } from './db/database.ts';

/** The practice a call works in, loaded with the caller. */
export interface PracticeSettings {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: Language;
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
  /** What the rooms below the one that works have asked to be told of, or to be asked. */
  readonly house: House;
}

/** What took place, as its audit row tells it. */
export interface Happened<Name extends EventName = EventName> {
  /** The id of its row in the audit: what leaves the house after the commit is read from there. */
  readonly id: string;
  readonly name: Name;
  readonly subjectId: string;
  readonly facts: FactsOf<Name>;
}

/** What must follow at once when something happened, in the transaction that did it; made by `listening` (server/events/listening.ts). */
export interface Listener {
  readonly on: EventName;
  readonly hear: (deps: Deps, actor: Actor, happened: Happened) => Promise<void>;
}

/** What one room puts to the rooms below it, which it may not import (server/events/question.ts). */
export interface Question<Facts, Reply> {
  readonly name: string;
  readonly shape?: (facts: Facts) => Reply;
}

export interface Answerer {
  readonly name: string;
  readonly answer: (deps: Deps, actor: Actor, facts: unknown) => Promise<unknown>;
}

/** Who may do what: a role, or a client on the private page; made by `allow` (server/policy/sentence.ts). Without `on` it holds whatever the record. */
export interface Sentence {
  readonly who: readonly (Role | 'client')[];
  readonly ability: Ability;
  readonly on: ((actor: Actor, record: unknown) => boolean) | null;
}

/** What is handed in at the composition root, so that no room imports one below it (server/house.ts). */
export interface House {
  /** Who may do what, as every room tells it in its policy.ts. */
  readonly policy: readonly Sentence[];
  /** In the order in which they are told. */
  readonly listeners: readonly Listener[];
  readonly answerers: readonly Answerer[];
  /** What is done when its time comes, by its kind. */
  readonly due: readonly DueHandler[];
  /** What is done after a commit and leaves the house, by its kind. */
  readonly jobs: readonly JobHandler[];
  /** The settings of the practice that something is due in. */
  readonly findPractice: (db: Db) => Promise<PracticeSettings | null>;
}

/** Does one piece of work that fell due; it is called in a transaction, with the clock at the moment it was due. */
export interface DueHandler {
  readonly kind: string;
  /** Held before the due row is looked at again, as every call that changes the subject holds it first. */
  readonly lock: (deps: Deps, subjectId: string) => Promise<unknown>;
  readonly run: (deps: Deps, subjectId: string) => Promise<void>;
  /** Keeps the subject from being changed while what is due on it fails; `reference` finds the failure in the log. */
  readonly setAside: (
    db: Db,
    subjectId: string,
    aside: { readonly since: number; readonly reference: string },
  ) => Promise<void>;
}

/**
 * Does a job after the commit that asked for it (server/jobs/run-jobs.ts), never while a caller waits. `deps.db` is for reading and its clock is the
 * machine's; transactions are its own, so that none is open while somebody outside is waited for.
 */
export interface JobHandler {
  readonly kind: string;
  /** After so many tries it is given up. */
  readonly mostTries: number;
  readonly run: (deps: Deps, subjectId: string, database: Database) => Promise<void>;
}

/**
 * Who calls: a member, by a session or a key of theirs; a client, on the private page and under the client's id; or the `system`, for work
 * that falls due by itself. Only members have a role.
 */
export interface Actor {
  readonly kind: 'member' | 'api-key' | 'client' | 'system';
  readonly memberId: string;
  readonly role: Role | null;
}

/** A house in which nobody listens: for what is done before there is a practice to work in. */
export const emptyHouse: House = {
  policy: [],
  listeners: [],
  answerers: [],
  due: [],
  jobs: [],
  findPractice: async () => null,
};

/** Ids sort by the time they were made, so that a list in id order is a list in time order. */
export function newId(): string {
  return v7();
}

/** The actor of all work that falls due by itself. */
export const system: Actor = { kind: 'system', memberId: 'system', role: null };

/** A client who does something on the private page, as the audit names them. */
export function clientActor(client: { readonly id: string }): Actor {
  return { kind: 'client', memberId: client.id, role: null };
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
