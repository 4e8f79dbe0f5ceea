import { AnswerVariable } from '../../../contract/asks/answers.ts';
import type { Locale } from '../../../contract/shapes.ts';

/** What stands for a variable nothing is known for: seen at once, and filled in by hand. */
const GAP = '[…]';
const inBraces = /\{([^{}]*)\}/g;

export type AnswerValues = Readonly<Record<AnswerVariable, string | null>>;

/** The variables of a text in the order they first stand in, and the first name in braces that is none. */
export function variablesOf(text: string): {
  readonly variables: readonly AnswerVariable[];
  readonly unknown: string | null;
} {
  const names = [...new Set([...text.matchAll(inBraces)].map(([, name]) => name ?? ''))];
  const read = names.map((name) => ({ name, variable: AnswerVariable.safeParse(name).data }));
  return {
    variables: read.flatMap(({ variable }) => variable ?? []),
    unknown: read.find(({ variable }) => variable === undefined)?.name ?? null,
  };
}

/**
 * A text with its variables filled in, in one pass, so that braces in a client's own words stay what they are. Missing are
 * those of its variables that nothing is known for.
 */
export function fillText(
  text: string,
  values: AnswerValues,
  language: Locale,
): { readonly text: string; readonly missing: readonly AnswerVariable[] } {
  const filled = text.replaceAll(inBraces, (whole, name: string) => {
    const variable = AnswerVariable.safeParse(name).data;
    return variable === undefined ? whole : (values[variable] ?? GAP);
  });
  return {
    text: language === 'it' ? elideDays(filled) : filled,
    missing: variablesOf(text).variables.filter((variable) => values[variable] === null),
  };
}

const ELIDED: Readonly<Record<string, string>> = { il: 'l’', al: 'all’', dal: 'dall’', del: 'dell’' };

/** Before the 8th and the 11th an Italian article loses its vowel: "dal 7 luglio", "dall’8 luglio". */
function elideDays(text: string): string {
  return text.replaceAll(
    /(?<!\p{L})(il|al|dal|del) (?=(?:8|11) \p{Ll}+ \d{4})/gu,
    (_, article: string) => ELIDED[article] ?? article,
  );
}
