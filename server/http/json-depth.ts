/** How many arrays and objects may lie in one another; nothing in the contract needs a third of it. */
export const DEEPEST_JSON = 32;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Whether a JSON text is nested deeper than is accepted, found before it is parsed and without recursion: whatever walks
 * through the value later on may then trust its depth. What is no JSON at all is the parser's to say.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        depth += 1;
        if (depth > DEEPEST_JSON) return true;
        break;
      case ']':
      case '}':
        depth -= 1;
        break;
      default:
    }
  }
  return false;
}

/** Where the string that opens at `from` is closed; the end of the text when it never is. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}
