import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { Refused } from '../../contract/refusals.ts';

/** A file on this machine's disk for as long as it is read; nobody else sees it. */
export interface Upload {
  readonly fileName: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly remove: () => Promise<void>;
}

/** The request is no multipart form, or has no file in it. */
export interface NoFile {
  readonly missing: 'form' | 'file';
}

const READ_AT_ONCE = 256 * 1024;
/** What a form adds to its file: boundaries, headers, the other fields. */
export const AROUND_THE_FILE = 64 * 1024;

/**
 * Takes in a multipart form with one file, straight to disk: an export is gone through more than once, and a slow
 * upload must not hold a transaction open. A file over the limit is refused as soon as that is known, by the length
 * the request declares or at the byte that passes it, without reading on.
 */
export async function receiveUpload(
  request: Request,
  limitBytes: number,
): Promise<Upload | Refused | NoFile> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\s*;.*boundary=/i.test(contentType)) return { missing: 'form' };
  const tooLarge: Refused = { refused: 'too-large', limitBytes };
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limitBytes + AROUND_THE_FILE) return tooLarge;

  const folder = await mkdtemp(join(tmpdir(), 'holdfast-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'export');
    const received = await writeForm(request.body as ReadableStream, contentType, path, limitBytes);
    if (received === 'too-large' || received === 'no-file') {
      await remove();
      return received === 'too-large' ? tooLarge : { missing: 'file' };
    }
    const open = () => createReadStream(path, { highWaterMark: READ_AT_ONCE });
    return { ...received, open, remove };
  } catch (failure) {
    await remove();
    throw failure;
  }
}

type Received = Pick<Upload, 'fileName' | 'bytes' | 'sha256' | 'fields'>;

async function writeForm(
  body: ReadableStream,
  contentType: string,
  path: string,
  limitBytes: number,
): Promise<Received | 'too-large' | 'no-file'> {
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize: limitBytes, files: 1, fields: 20, fieldSize: 1000, parts: 25 },
  });
  const fields: Record<string, string> = {};
  const stop = new AbortController();
  let file: Promise<Omit<Received, 'fields'>> | null = null;
  form.on('field', (name: string, value: string) => {
    fields[name] = value;
  });
  form.on('file', (_name: string, stream: BusboyFileStream, fileName: string) => {
    stream.on('limit', () => stop.abort('too-large'));
    file = writeFile(stream, fileName, path, stop.signal);
    // Whoever waits for it hears of a failure; until then it must not count as unheard.
    file.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(body), form, { signal: stop.signal });
    const written: Omit<Received, 'fields'> | null = await (file as Promise<Omit<Received, 'fields'>> | null);
    return written ? { ...written, fields } : 'no-file';
  } catch (failure) {
    if (stop.signal.reason === 'too-large') return 'too-large';
    throw failure;
  }
}

async function writeFile(
  stream: BusboyFileStream,
  fileName: string,
  path: string,
  signal: AbortSignal,
): Promise<Omit<Received, 'fields'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(stream, counted, createWriteStream(path), { signal });
  return { fileName: fileName || null, bytes, sha256: hash.digest('base64url') };
}
