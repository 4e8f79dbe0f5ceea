import type { Context } from 'hono';
import { isLanguage, type Language } from '../../locales/say.ts';

/** The language a request asks for, where it is one of ours. */
export function languageAsked(context: Context): Language | null {
  const asked = context.req.header('accept-language')?.slice(0, 2).toLowerCase() ?? '';
  return isLanguage(asked) ? asked : null;
}
