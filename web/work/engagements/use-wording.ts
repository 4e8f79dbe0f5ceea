import { useMemo } from 'react';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Wording } from '../terms/amount-words.ts';

/** The words of the engagement pages with the figures of the reader's language. */
export function useWording(): Wording {
  const say = useText('engagements');
  const format = useFormat();
  return useMemo(() => ({ say, format }), [say, format]);
}
