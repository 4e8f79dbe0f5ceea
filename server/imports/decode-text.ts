import { isAscii } from 'node:buffer';

/**
 * Turns the bytes of an export into text, chunk by chunk. A byte order mark decides; without one it is UTF-8 unless
 * the first chunk with anything beyond ASCII is no valid UTF-8, which is how spreadsheets on Windows save CSV
 * (Windows-1252). A null character, which no database text can hold, is dropped.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const bytes of chunks) {
    if (isFirst) decoder = decoderNamedBy(bytes);
    isFirst = false;
    if (decoder === null && isAscii(bytes)) {
      yield withoutNulls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
      continue;
    }
    decoder ??= isUtf8SoFar(bytes) ? new TextDecoder('utf-8') : new TextDecoder('windows-1252');
    yield withoutNulls(decoder.decode(bytes, { stream: true }));
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** Hands the bytes on with the first ones in one piece, so that what a file begins with can be judged at once. */
export async function* withStartWhole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < ENOUGH_TO_JUDGE) continue;
    yield start;
    start = null;
  }
  if (start !== null && start.length > 0) yield start;
}

const ENOUGH_TO_JUDGE = 1024;

/** The encoding that the first bytes name: a byte order mark, or the nulls of UTF-16 without one. */
function decoderNamedBy([a, b, c, d]: Uint8Array): TextDecoder | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8');
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  if (a && b === 0 && c && d === 0) return new TextDecoder('utf-16le');
  if (a === 0 && b && c === 0 && d) return new TextDecoder('utf-16be');
  return null;
}

/** Valid UTF-8, not counting a character that the end of the chunk cuts in two. */
function isUtf8SoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withoutNulls(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}
