/**
 * A reason without its first sentence, where that only cites the clause: beside the clause itself it would be read twice.
 * Languages differ in their quotation marks and the spaces within.
 */
export function reasonBeyond(because: string, clause: string | null): string {
  if (clause === null || clause === '') return because;
  const at = because.indexOf(clause);
  if (at < 0) return because;
  const rest = because.slice(at + clause.length);
  const closing = /^\s*[”»"]\.\s+(?=\S)/.exec(rest);
  return closing === null ? because : rest.slice(closing[0].length);
}
