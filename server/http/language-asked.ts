import type { Context } from 'hono';
import { firstLanguageOf, type Language } from '../../locales/languages.ts';

/** The language a request asks for, where it is one of ours. */
export function languageAsked(context: Context): Language | null {
  return firstLanguageOf([context.req.header('accept-language')]);
}
