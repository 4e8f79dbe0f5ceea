import { newIdempotencyKey } from '../../client/client.ts';
import { unreachable } from '../api/problem.ts';
import { currentLanguage } from '../text/texts.ts';
import { answerOf, type Sent } from './upload-answer.ts';

/** How the file is to be read, where it does not say so itself. */
export interface Reading {
  readonly dateOrder?: 'day-first' | 'month-first' | undefined;
  readonly timeZone?: string | undefined;
}

interface Listening {
  /** The share of the file that has left this machine, from 0 to 1. */
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Uploads a file. By XMLHttpRequest, since fetch does not say how much of an upload is done. Null when it was stopped. */
export function sendFile(file: File, reading: Reading, { onShare, signal }: Listening): Promise<Sent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('idempotency-key', newIdempotencyKey());
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onShare(1);
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, problem: unreachable });
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(formOf(file, reading));
  });
}

function formOf(file: File, { dateOrder, timeZone }: Reading): FormData {
  const form = new FormData();
  // Fields first: the server reads the form as a stream and knows them before the file begins.
  if (dateOrder) form.set('dateOrder', dateOrder);
  if (timeZone) form.set('timeZone', timeZone);
  form.set('file', file, file.name);
  return form;
}
