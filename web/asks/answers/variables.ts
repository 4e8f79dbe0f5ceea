import { AnswerVariable } from '../../../contract/asks/answers.ts';

/** The names in braces of a text, in the order they stand. */
function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{([^{}\s]*)\}/g), (match) => String(match[1]));
}

/** The variables a text uses. */
export function usedVariables(text: string): ReadonlySet<string> {
  return new Set(namesIn(text));
}

/** Names in braces that nothing is filled in for: misspelt, or never known. */
export function unknownVariables(text: string): readonly string[] {
  return [...usedVariables(text)].filter((name) => !AnswerVariable.safeParse(name).success);
}
