/** A link that opens the reader's own mail program with the letter written; line ends as RFC 6068 wants them. */
export function mailAddressOf(email: string, text: string): string {
  const address = encodeURIComponent(email).replaceAll('%40', '@');
  return `mailto:${address}?body=${encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))}`;
}
