import type { Interval } from '../check-ins/check-ins.ts';
import type { ClientType } from './weigh.ts';

/** Status calls a week and minutes of each; what goes past them is counted and offered as paid. */
export interface CallLimits {
  readonly statusCallsPerWeek: number;
  readonly minutesPerCall: number;
}

/** What a playbook does; its words are in locales/<language>/care/playbooks.json. */
export interface PlaybookForm {
  readonly cadence: readonly Interval[];
  readonly limits: CallLimits | null;
  /** Situations of the answers library that fit. */
  readonly answers: readonly string[];
  /** Built-in offers that fit. */
  readonly offers: readonly string[];
  /** The client's private page explains: first steps, questions to ask, a glossary. */
  readonly isOnboarding: boolean;
  /** A link a month, and a referral asked for after a good result. */
  readonly isNurture: boolean;
}

/** The four that Holdfast comes with (docs/playbooks.md, the built-in ones). */
export const BUILT_IN: Readonly<Record<ClientType, PlaybookForm>> = {
  'hands-off': {
    cadence: [
      { channel: 'email', everyDays: 21 },
      { channel: 'phone', everyDays: 21 },
    ],
    limits: null,
    answers: ['not-now', 'raise-a-rate', 'renegotiate'],
    offers: ['care-and-maintenance', 'content-per-month'],
    isOnboarding: false,
    isNurture: false,
  },
  micromanager: {
    cadence: [{ channel: 'phone', everyDays: 7 }],
    limits: { statusCallsPerWeek: 1, minutesPerCall: 60 },
    answers: ['boundary-on-calls', 'billed-consultation', 'urgent-costs-more', 'outside-the-contract'],
    offers: ['advice-on-call', 'implementation-guidance'],
    isOnboarding: false,
    isNurture: false,
  },
  'in-the-dark': {
    cadence: [{ channel: 'email', everyDays: 14 }],
    limits: null,
    answers: ['in-the-contract', 'retainers-explained', 'gift-this-time', 'habit-forming'],
    offers: ['implementation-guidance', 'advice-on-call'],
    isOnboarding: true,
    isNurture: false,
  },
  savvy: {
    cadence: [{ channel: 'phone', everyDays: 28 }],
    limits: null,
    answers: ['quote', 'raise-a-rate', 'retainers-explained'],
    offers: ['advice-on-call', 'content-per-month'],
    isOnboarding: false,
    isNurture: true,
  },
};
