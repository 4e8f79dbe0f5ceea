import { z } from 'zod';

/**
 * What somebody may do in a practice, each with what it opens. A route names the one it asks for; which roles have it is told in the policy
 * of its room (docs/people.md). `GET /session` answers those of the caller.
 */
export const abilities = {
  'practice.see': 'The practice and the days it works on',
  'practice.change': 'Settings, limits, what the plan assumes, the clock of a rehearsal, wiping the demo',
  'member.change-own': 'My own name and language',
  'api-keys.manage': 'API keys',
  'calendar.manage': 'The address of the calendar feed',
  'client.see': 'Clients',
  'client.change': 'Adding, changing and archiving clients',
  'client-link.manage': 'The addresses of private pages',
  'touchpoint.see': 'Contacts with a client',
  'touchpoint.record': 'Recording contacts, and removing what was recorded by mistake',
  'engagement.see': 'Engagements, what is used of them and how fast',
  'agreement.see': 'What was agreed, with its statements, changes and reports',
  'agreement.change': 'Drafting, activating, changing, renewing and ending engagements',
  'change-order.see': 'Change orders',
  'change-order.propose': 'Proposing change orders and recording what was answered',
  'charge.see': 'Charges and what was paid of them',
  'payment.record': 'Recording payments',
  'time.see': 'Time entries and hours by client',
  'time.record': 'Recording, correcting and voiding time, and the timer',
  'ask.see': 'Asks',
  'ask.capture': 'Capturing, correcting and withdrawing asks',
  'ask.decide': 'Deciding asks, and undoing it',
  'leakage.see': 'What was asked outside of agreements, and what was given away',
  'answer.use': 'The answers library',
  'answer.write': 'Answers in the practice’s own words',
  'pro-bono.see': 'Free work, what it takes and what comes back',
  'pro-bono.change': 'Benefits and reviews of free work',
  'pro-bono.override': 'Activating free work past a limit',
  'gift-statement.see': 'Statements of free work at full value',
  'proposal.see': 'Proposals, offers, candidates and prices compared',
  'proposal.change': 'Writing and sending proposals, and offers of one’s own',
  'proposal.countersign': 'Signing for the practice what a client has signed',
  'import.run': 'Imports',
  'playbook.see': 'Playbooks, check-ins and the links worth sending',
  'playbook.change': 'Playbooks and links of one’s own',
  'playbook.decide': 'Assessing clients and deciding how they are handled',
  'health.see': 'How a client stands against its own habit',
  'ending.decide': 'Ending with a client',
  'plan.see': 'The forecast and what it assumes',
  'portfolio.see': 'What each client brings',
  'today.see': 'Today, and putting items off',
  'money.see': 'Rates, fees, prices and every other amount; without it they are left out of replies',
} as const;

export type Ability = keyof typeof abilities;

export const Ability = z.enum(Object.keys(abilities) as [Ability, ...Ability[]]);
