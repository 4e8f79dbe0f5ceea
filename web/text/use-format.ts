import { type Format, formatIn } from '../../locales/format.ts';
import { useLanguage } from './use-text.ts';

/** Numbers, money, time and dates in the reader's language. */
export function useFormat(): Format {
  return formatIn(useLanguage());
}
