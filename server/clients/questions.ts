import type { z } from 'zod';
import type { CheckIn } from '../../contract/clients/touchpoints.ts';
import type { Refused } from '../../contract/refusals.ts';
import { question } from '../events/question.ts';

/** Why a client cannot be given a playbook; null when it can. */
export const mayHavePlaybook = question<{ readonly playbook: string | null | undefined }, Refused | null>(
  'may a client have a playbook',
);

/** When a client is to be heard from next, by each channel. */
export const nextContacts = question<{ readonly clientId: string }, z.output<typeof CheckIn>[]>(
  'when is a client heard from next',
);

/** Whether a link stands in the library, so that a contact may name it. */
export const knowsLibraryLink = question<{ readonly linkId: string }, boolean>('is a link in the library');
