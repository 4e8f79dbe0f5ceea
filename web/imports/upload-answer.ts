import type { Import } from '../../contract/imports/imports.ts';
import type { Problem } from '../api/problem.ts';

export type Sent =
  | { readonly ok: true; readonly reply: Import }
  | { readonly ok: false; readonly problem: Problem };

/** What the server answered, or that it gave no answer a page can read (a proxy's own error page, for one). */
export function answerOf(status: number, text: string): Sent {
  try {
    const answer: unknown = JSON.parse(text);
    if (status === 200 || status === 201) return { ok: true, reply: answer as Import };
    return { ok: false, problem: answer as Problem };
  } catch {
    return { ok: false, problem: { code: 'fault', status, detail: '' } };
  }
}
