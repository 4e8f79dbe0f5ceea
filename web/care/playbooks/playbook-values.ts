import type { z } from 'zod';
import {
  BuiltInPlaybook,
  type Cadence,
  type Playbook,
  type PlaybookText,
} from '../../../contract/care/playbooks.ts';

export type CadenceOf = z.output<typeof Cadence>;
export type Text = z.output<typeof PlaybookText>;

/** A check-in as it is filled in; `key` tells rows apart while they are written. */
export interface CadenceRow {
  readonly key: number;
  readonly channel: CadenceOf['channel'];
  readonly everyDays: number | null;
}

/** A playbook as it is filled in: signs and steps one a line. */
export interface PlaybookValues {
  readonly name: string;
  readonly signs: string;
  readonly steps: string;
  readonly cadence: readonly CadenceRow[];
  readonly isLimited: boolean;
  readonly statusCallsPerWeek: number | null;
  readonly minutesPerCall: number | null;
  readonly answers: Text['answers'];
  readonly offers: readonly string[];
  readonly isOnboarding: boolean;
  readonly isNurture: boolean;
}

/** The lines of a field that say something. */
export function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function rowsOf(cadence: readonly CadenceOf[]): readonly CadenceRow[] {
  return cadence.map((interval, key) => ({ key, ...interval }));
}

/** Whether two cadences ask for the same check-ins, in whatever order. */
export function isSameCadence(one: readonly CadenceOf[], other: readonly CadenceOf[]): boolean {
  const written = (cadence: readonly CadenceOf[]) =>
    cadence
      .map(({ channel, everyDays }) => `${channel} ${everyDays}`)
      .sort()
      .join();
  return written(one) === written(other);
}

export function isBetween(value: number | null, from: number, to: number): value is number {
  return value !== null && value >= from && value <= to;
}

/** What a form begins with; nothing but the usual call limit, should one be wanted, for a new playbook. */
export function valuesOf(playbook: Playbook | null): PlaybookValues {
  return {
    name: playbook?.name ?? '',
    signs: playbook?.signs.join('\n') ?? '',
    steps: playbook?.steps.join('\n') ?? '',
    cadence: rowsOf(playbook?.cadence ?? [{ channel: 'phone', everyDays: 21 }]),
    isLimited: playbook !== null && playbook.limits !== null,
    statusCallsPerWeek: playbook?.limits?.statusCallsPerWeek ?? 1,
    minutesPerCall: playbook?.limits?.minutesPerCall ?? 60,
    answers: playbook?.answers ?? [],
    offers: playbook?.offers ?? [],
    isOnboarding: playbook?.isOnboarding ?? false,
    isNurture: playbook?.isNurture ?? false,
  };
}

/** What is sent. */
export function textOf(values: PlaybookValues) {
  const { name, cadence, isLimited, statusCallsPerWeek, minutesPerCall, answers, offers } = values;
  return {
    name,
    signs: linesIn(values.signs),
    cadence: cadence.map(({ channel, everyDays }) => ({ channel, everyDays })),
    limits: isLimited ? { statusCallsPerWeek, minutesPerCall } : null,
    steps: linesIn(values.steps),
    answers,
    offers,
    isOnboarding: values.isOnboarding,
    isNurture: values.isNurture,
  };
}

/** A playbook’s text alone, as it is written again by an undo. */
export function writtenOf(playbook: Playbook): Text {
  const { key: _key, isOwn: _isOwn, version: _version, clients: _clients, ...text } = playbook;
  return text;
}

/** True of the four, also in a form of one's own: they can be rewritten, but not removed. */
export function isBuiltIn({ key }: { readonly key: string }): boolean {
  return BuiltInPlaybook.safeParse(key).success;
}
