import { z } from 'zod';
import { seenWith } from '../seen-with.ts';
import { Minor } from '../shapes.ts';

export const Decision = z.enum(['included', 'billed', 'quoted', 'gifted', 'declined']);
export type Decision = z.output<typeof Decision>;

/**
 * What the system would decide and why. `clause` is the line of the agreement that speaks, word for word; null when none
 * does. `priceMinor` is what the client would pay; `valueMinor` what the answer is worth at the agreed rule.
 */
export const Suggestion = z
  .object({
    decision: Decision,
    clause: z.string().nullable(),
    clauseSide: z.enum(['included', 'excluded']).nullable(),
    /** How sure the matching of the text to the clause is. */
    confidence: z.enum(['sure', 'unsure', 'none']),
    /** The words of the text that speak for the clause. */
    matched: z.array(z.string()),
    workedMinutes: z.int().nullable(),
    billedMinutes: z.int(),
    priceMinor: seenWith('money.see', Minor),
    valueMinor: seenWith('money.see', Minor),
    currency: z.string(),
    because: seenWith('money.see', z.string()),
    /** Further things to know: what is left of the allowance, of the gift budget, a habit forming. */
    notes: seenWith('money.see', z.array(z.object({ code: z.string(), message: z.string() }))),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.output<typeof Suggestion>;
