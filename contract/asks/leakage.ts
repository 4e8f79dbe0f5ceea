import { z } from 'zod';
import { DateText, Minor, ReckonedDate, ReckonedMonth } from '../shapes.ts';

const Leaked = z.object({ count: z.int(), minutes: z.int(), minor: Minor });

/**
 * Minutes are those worked, money is at the agreed rule (minimum, rounding) and rate. `asked` = `included` + `outside`;
 * `outside` = `billed` + `quoted` + `gifted` + `declined` + `unanswered` + `unclaimed`. Unclaimed is what the rule would have billed
 * for questions that stand in the books as plain entries, beyond what was billed for them.
 */
export const LeakageFigures = z.object({
  asked: Leaked,
  included: Leaked,
  outside: Leaked,
  billed: Leaked,
  quoted: Leaked,
  gifted: Leaked,
  declined: Leaked,
  unanswered: Leaked,
  unclaimed: Leaked,
});

export const LeakageMonth = LeakageFigures.extend({ month: ReckonedMonth });

export const Leakage = z
  .object({
    from: ReckonedDate,
    to: ReckonedDate,
    currency: z.string(),
    /** The rule the questions were measured by, where it was not the agreement's own. */
    rule: z.object({ incrementMinutes: z.int(), minimumMinutes: z.int() }).nullable(),
    total: LeakageFigures,
    months: z.array(LeakageMonth),
    /** How often each clause stopped an ask, most often first. */
    clauses: z.array(z.object({ clause: z.string(), asks: z.int() })),
  })
  .meta({ id: 'Leakage' });
export type Leakage = z.output<typeof Leakage>;

export const LeakageQuery = z.object({
  from: DateText.optional(),
  to: DateText.optional(),
  /** To see what another rule would have brought. */
  incrementMinutes: z.coerce.number().int().min(1).max(480).optional(),
  minimumMinutes: z.coerce.number().int().min(0).max(480).optional(),
});
