/**
 * Reads an amount of money into integer minor units (`digits` of them: 2 for EUR), half-up past them: `1.234,56`,
 * `1,234.56`, `1 234,56 €`, `100`. With one kind of separator that stands once before exactly three digits
 * (`1.234`) it parts thousands, since no tracker writes three decimals of money. Null when it is no amount.
 */
export function readAmountMinor(text: string, digits: number): number | null {
  if (text === '') return null;
  const bare = text.replace(/[\s'’]|[A-Z]{3}|\p{Sc}/gu, '');
  const found = /^(-?)(\d[\d.,]*)$/.exec(bare);
  if (!found?.[2]) return null;
  const [whole, part] = splitDecimals(found[2]);
  if (whole.length > 12) return null;
  const kept = part.slice(0, digits).padEnd(digits, '0');
  const roundUp = Number(part[digits] ?? '0') >= 5 ? 1 : 0;
  const minor = Number(whole + kept) + roundUp;
  return found[1] === '-' && minor > 0 ? -minor : minor;
}

function splitDecimals(text: string): readonly [whole: string, part: string] {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return [text, ''];
  const whole = text.slice(0, last).replace(/[.,]/g, '');
  const part = text.slice(last + 1);
  const kinds = Number(text.includes('.')) + Number(text.includes(','));
  const times = text.split(/[.,]/).length - 1;
  const partsThousands = kinds === 1 && part.length === 3 && (times > 1 || whole !== '0');
  return partsThousands ? [whole + part, ''] : [whole, part];
}
