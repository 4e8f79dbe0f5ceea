import { type RefObject, useMemo } from 'react';
import { useHotkeys } from './hotkeys.ts';

/** `j` and `k` go to the next row of a list and the one before, to what it leads to; Enter opens that, as everywhere. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const keys = useMemo(() => {
    const go = (step: 1 | -1) => () => {
      const rows = [...(list.current?.querySelectorAll('tbody tr, li') ?? [])];
      const ways = rows.flatMap((row) => row.querySelector<HTMLElement>('a, button') ?? []);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const from = at === -1 && step === -1 ? 0 : at;
      ways[Math.min(ways.length - 1, Math.max(0, from + step))]?.focus();
    };
    return { j: go(1), k: go(-1) };
  }, [list]);
  useHotkeys(keys);
}
