import { z } from 'zod';
import type { SuggestedDecision } from '../../core/asks/suggest-decision.ts';
import type { SuggestionNote } from '../../core/asks/suggestion-notes.ts';
import { UNITS } from '../../core/base/money/money.ts';
import { OVERAGE_RULES } from '../../core/work/terms/overage-rules.ts';
import { documentColumn, type JsonColumn } from '../db/json-column.ts';

const Side = z.enum(['included', 'excluded']);
const Unit = z.enum(UNITS);

const KeptNote = z.discriminatedUnion('code', [
  z.looseObject({ code: z.literal('nearest-clause'), clause: z.string(), side: Side }),
  z.looseObject({ code: z.literal('urgent'), percent: z.number() }),
  z.looseObject({
    code: z.literal('allowance-left'),
    unit: Unit,
    remaining: z.number(),
    afterwards: z.number(),
  }),
  z.looseObject({
    code: z.literal('allowance-over'),
    unit: Unit,
    remaining: z.number(),
    over: z.number(),
    overageRule: z.enum(OVERAGE_RULES),
  }),
  z.looseObject({ code: z.literal('gift-fits'), leftMinutes: z.number(), budgetMinutes: z.number() }),
  z.looseObject({
    code: z.literal('gift-past-budget'),
    leftMinutes: z.number(),
    budgetMinutes: z.number(),
  }),
  z.looseObject({ code: z.literal('habit-forming') }),
  z.looseObject({ code: z.literal('no-rate') }),
]) satisfies z.ZodType<SuggestionNote>;

const KeptSuggestion = z.looseObject({
  decision: z.enum(['included', 'billed', 'quoted', 'gifted']),
  confidence: z.enum(['sure', 'unsure', 'none']),
  clause: z.string().nullable(),
  clauseSide: Side.nullable(),
  matched: z.array(z.string()),
  workedMinutes: z.number().nullable(),
  billedMinutes: z.number(),
  priceMinor: z.number(),
  valueMinor: z.number(),
  because: z.looseObject({
    code: z.enum([
      'included',
      'included-by-the-hour',
      'included-in-retainer',
      'no-scope-in-retainer',
      'excluded',
      'no-clause',
      'no-scope',
      'no-engagement',
      'outside-pro-bono',
    ]),
    way: z.enum(['covered', 'short', 'long', 'work-of-unknown-length', 'free-work', 'no-rate']),
    clause: z.string().nullable(),
    rounding: z.enum(['exact', 'minimum', 'increment', 'day', 'least']),
  }),
  notes: z.array(KeptNote),
}) satisfies z.ZodType<SuggestedDecision>;

export const suggestionColumn: JsonColumn<'asks.suggestion', SuggestedDecision> = documentColumn(
  'asks.suggestion',
  KeptSuggestion,
);
