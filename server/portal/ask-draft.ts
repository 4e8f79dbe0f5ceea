import { randomBytes } from 'node:crypto';

/** What a client is about to ask. It travels in the form from page to page; nothing of it is kept until it is sent. */
export interface AskDraft {
  readonly text: string;
  readonly urgent: boolean;
  /** The engagement the client chose; null when it was left to us. */
  readonly engagementId: string | null;
  /** Made when the price is first shown: the same page sent twice is one ask. */
  readonly onceKey: string;
}

export const MOST_CHARACTERS = 2000;
const ONCE_KEY = /^[A-Za-z0-9_-]{22}$/;
const ID = /^[0-9a-f-]{36}$/;

export function readDraft(form: URLSearchParams): AskDraft {
  const onceKey = form.get('once') ?? '';
  const engagementId = form.get('engagement') ?? '';
  return {
    // A browser sends its line ends as two characters and counts them as one; PostgreSQL takes no NUL in a text.
    text: (form.get('text') ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '').trim(),
    urgent: form.get('urgent') === 'yes',
    engagementId: ID.test(engagementId) ? engagementId : null,
    onceKey: ONCE_KEY.test(onceKey) ? onceKey : randomBytes(16).toString('base64url'),
  };
}

/** Why a text cannot be asked; null when it can. */
export function whyNotAsk(text: string): 'empty' | 'too-long' | null {
  if (text === '') return 'empty';
  return text.length > MOST_CHARACTERS ? 'too-long' : null;
}
