import { z } from 'zod';

/**
 * What somebody is in a practice. The owner may do everything. A manager runs the work and its money without touching the practice
 * itself. A member works, and sees hours but no amounts. An accountant reads the money and records what was paid. Who may do
 * what is told in the sentences of server/policy (docs/people.md).
 */
export const roles = ['owner', 'manager', 'member', 'accountant'] as const;

export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;
