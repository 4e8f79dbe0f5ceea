import type { z } from 'zod';
import type { Channel } from '../contract/shapes.ts';
import type { NewEngagement } from '../contract/work/engagements.ts';
import type { Activity } from '../contract/work/time-entries.ts';

export type ClientKey =
  | 'cider'
  | 'architects'
  | 'museum'
  | 'bikes'
  | 'vet'
  | 'law'
  | 'shelter'
  | 'choir'
  | 'library';

/** A kind of session the consultant has with a client; its words are `demo:<client>.notes.<note>`. */
export interface Task {
  readonly note: number;
  /** How long it takes, from and to, in minutes. */
  readonly minutes: readonly [number, number];
  readonly activity?: z.output<typeof Activity>;
  readonly channel?: z.output<typeof Channel>;
  readonly urgent?: boolean;
}

/** Days [from, until) with the minutes worked in them, or the pieces delivered. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  readonly pieces?: number;
}

/** What is worked under one engagement over the year. */
export interface WorkPlan {
  readonly client: ClientKey;
  readonly tasks: readonly [Task, ...Task[]];
  /** One of these goes with each piece. */
  readonly pieces?: readonly [Task, ...Task[]];
  readonly stretches: readonly Stretch[];
  /** Days on which this client has nothing done for it. */
  readonly pauses?: readonly { readonly from: string; readonly until: string }[];
}

/** An engagement without its client and its words, which come from the texts of the client's language. */
export type AgreedTerms = Omit<z.input<typeof NewEngagement>, 'clientId' | 'title' | 'scope'>;

/** The dates everything in the demo hangs on, all local to the practice. */
export interface DemoYear {
  readonly today: string;
  /** The first day of the month a year before this one: twelve whole months, and this one up to yesterday. */
  readonly start: string;
  readonly timeZone: string;
  readonly holiday: { readonly from: string; readonly until: string };
}

/** The first days of the months from the start of the year to the one after today's. */
export function monthStarts(year: DemoYear): readonly string[] {
  const first = Temporal.PlainDate.from(year.start);
  return Array.from({ length: 14 }, (_none, month) => first.add({ months: month }).toString());
}

export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}
