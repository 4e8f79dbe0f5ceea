import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { Refused } from '../../contract/refusals.ts';
import { makeUploadFolder } from './upload-folder.ts';

/** A file on this machine's disk for as long as it is read; nobody else sees it. */
export interface Upload {
  readonly fileName: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly remove: () => Promise<void>;
}

/** The request is no multipart form, is one that breaks off before its end, or has no file in it. */
export interface NoFile {
  readonly missing: 'form' | 'end' | 'file';
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
  if (!request.body || !namesBoundary(contentType)) return { missing: 'form' };
  const tooLarge: Refused = { refused: 'too-large', limitBytes };
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limitBytes + AROUND_THE_FILE) return tooLarge;

  const folder = await makeUploadFolder();
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'export');
    const received = await writeForm(request.body as ReadableStream, contentType, path, limitBytes);
    if (received === 'too-large' || 'missing' in received) {
      await remove();
      return received === 'too-large' ? tooLarge : received;
    }
    const open = () => createReadStream(path, { highWaterMark: READ_AT_ONCE });
    return { ...received, open, remove };
  } catch (failure) {
    await remove();
    throw failure;
  }
}

/** RFC 2046 allows seventy characters of a few kinds; browsers write some forty. A form without one has no parts and no end. */
function namesBoundary(contentType: string): boolean {
  const [kind = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  if (kind.toLowerCase() !== 'multipart/form-data') return false;
  const named = parameters.find((parameter) => parameter.toLowerCase().startsWith('boundary='));
  return /^boundary=("?)[\w'()+,./:=? -]{1,70}\1$/i.test(named ?? '');
}

type Received = Pick<Upload, 'fileName' | 'bytes' | 'sha256' | 'fields'>;
type FileReceived = Omit<Received, 'fields'>;

async function writeForm(
  body: ReadableStream,
  contentType: string,
  path: string,
  limitBytes: number,
): Promise<Received | 'too-large' | NoFile> {
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize: limitBytes, files: 1, fields: 20, fieldSize: 1000, parts: 25 },
  });
  const fields: Record<string, string> = {};
  const stop = new AbortController();
  const files: Promise<FileReceived>[] = [];
  form.on('field', (name: string, value: string) => {
    fields[name] = value;
  });
  form.on('file', (_name: string, stream: BusboyFileStream, fileName: string) => {
    stream.on('limit', () => stop.abort('too-large'));
    const file = writeFile(stream, fileName, path, stop.signal);
    // Whoever waits for it hears of a failure; until then it must not count as unheard.
    file.catch(() => undefined);
    files.push(file);
  });
  const source = bodyOf(body, () => stop.abort('no-end'));
  try {
    await pipeline(source.chunks, form, { signal: stop.signal });
    const [written] = await Promise.all(files);
    return written ? { ...written, fields } : { missing: 'file' };
  } catch (failure) {
    stop.abort('no-end');
    // The file is let go of before its folder is removed.
    await Promise.allSettled(files);
    if (stop.signal.reason === 'too-large') return 'too-large';
    if (source.hasBrokenOff() || isOfTheDisk(failure)) throw failure;
    return { missing: 'end' };
  } finally {
    source.settle();
  }
}

/** How long a form may take to come to its end once all of it has arrived: what is left is written to the disk. */
const END_WITHIN_MS = 30_000;

/** A body in chunks, which says whether it broke off, and when a form has had its time. */
function bodyOf(body: ReadableStream, outOfTime: () => void) {
  let isBroken = false;
  let limit: NodeJS.Timeout | undefined;
  async function* chunks() {
    try {
      yield* Readable.fromWeb(body);
    } catch (failure) {
      isBroken = true;
      throw failure;
    }
    limit = setTimeout(outOfTime, END_WITHIN_MS);
  }
  return {
    chunks: chunks(),
    hasBrokenOff: () => isBroken,
    settle: () => clearTimeout(limit),
  };
}

/** A full disk is no fault of the form; what the parser says is always about the form. */
function isOfTheDisk(failure: unknown): boolean {
  return failure instanceof Error && 'syscall' in failure;
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
