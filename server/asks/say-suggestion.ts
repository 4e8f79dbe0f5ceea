import type { Suggestion } from '../../contract/asks/suggestions.ts';
import type { SuggestedDecision } from '../../core/asks/suggest-decision.ts';
import type { SuggestionNote } from '../../core/asks/suggestion-notes.ts';
import { figureOf, formatIn } from '../../locales/format.ts';
import type { Say } from '../../locales/say.ts';

/**
 * Why that is suggested, and what else to know, in the language of `say`. The reason is up to three sentences: which line
 * speaks, what follows from it, and the figures to check it by. Reads well to either side of the agreement.
 */
export function saySuggestion(
  suggested: SuggestedDecision,
  currency: string,
  say: Say,
): { readonly because: string; readonly notes: NonNullable<Suggestion['notes']> } {
  const { code, clause } = suggested.because;
  const sentences = [
    say(`asks:because.${code}`, { clause }),
    sayWay(suggested, say),
    sayMeasure(suggested, currency, say),
  ];
  return {
    because: sentences.filter((sentence) => sentence !== null).join(' '),
    notes: suggested.notes.map((note) => ({
      code: note.code,
      message: say(`asks:notes.${keyOf(note)}`, figuresOf(note)),
    })),
  };
}

function sayWay({ because: { way }, decision }: SuggestedDecision, say: Say): string | null {
  switch (way) {
    case 'covered':
    case 'short':
      return null;
    case 'no-rate':
      return say(`asks:way.no-rate-${decision === 'gifted' ? 'gifted' : 'quoted'}`);
    default:
      return say(`asks:way.${way}`);
  }
}

/** The minutes and the price; nothing where there is neither, as with a gift or without a rate. */
function sayMeasure(suggested: SuggestedDecision, currency: string, say: Say): string | null {
  const { because, decision, workedMinutes, billedMinutes, priceMinor } = suggested;
  const figures = {
    rounding: because.rounding,
    worked: figureOf(workedMinutes ?? 0, 'minutes'),
    billed: figureOf(billedMinutes, 'minutes'),
    price: formatIn(say.language).money(priceMinor, currency),
  };
  if (because.code === 'included') return say('asks:measure.nothing-to-pay');
  if (decision === 'included' && because.code !== 'included-by-the-hour')
    return sayDrawn(suggested, figures, say);
  if (priceMinor === 0) return null;
  return say(`asks:measure.${decision === 'quoted' ? 'quoted' : 'billed'}`, figures);
}

/** An allowance of deliverables is not drawn by minutes. */
function sayDrawn(
  { notes }: SuggestedDecision,
  figures: Readonly<Record<string, unknown>>,
  say: Say,
): string | null {
  const isOfPieces = notes.some((note) => 'unit' in note && note.unit === 'deliverables');
  return isOfPieces ? null : say('asks:measure.drawn', figures);
}

function keyOf(note: SuggestionNote): string {
  return note.code === 'allowance-over' ? `${note.code}.${note.overageRule}` : note.code;
}

function figuresOf(note: SuggestionNote): Readonly<Record<string, unknown>> {
  switch (note.code) {
    case 'allowance-left':
      return { unit: note.unit, afterwards: figureOf(note.afterwards, note.unit) };
    case 'allowance-over':
      return { over: figureOf(note.over, note.unit) };
    case 'gift-fits':
    case 'gift-past-budget':
      return {
        left: figureOf(note.leftMinutes, 'minutes'),
        budget: figureOf(note.budgetMinutes, 'minutes'),
      };
    default:
      return note;
  }
}
