/**
 * Whether a cell is a spreadsheet formula rather than a name. A leading `=` always is; a leading `+`, `-` or `@` only
 * with something to compute behind it, since `+Aire`, `-misc` and `@work` are names people give. Nothing is ever
 * computed here: the question is whether a client or project may be called so.
 */
export function isFormulaCell(text: string): boolean {
  const sign = text.trimStart()[0];
  if (sign === '=') return true;
  if (sign !== '+' && sign !== '-' && sign !== '@') return false;
  const rest = text.trimStart().slice(1);
  return /[(|!]/.test(rest) || (sign !== '@' && /^\d/.test(rest));
}
