import type { CSSProperties } from 'react';
import { Box } from '../../kit/box.tsx';

interface Range {
  readonly key: string;
  readonly label: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The same in words, which are what is read out. */
  readonly words: string;
}

/** Ranges under each other on one scale: from low to high, with a mark at the middle. */
export function RangeBars({ title, ranges }: { readonly title: string; readonly ranges: readonly Range[] }) {
  const lowest = Math.min(...ranges.map(({ low }) => low));
  const highest = Math.max(...ranges.map(({ high }) => high));
  const span = Math.max(1, highest - lowest);
  // A little air at both ends, so that no range touches the edge and looks cut off.
  const at = (value: number) => `${(4 + (92 * (value - lowest)) / span).toFixed(2)}%`;
  const width = (from: number, to: number) => `${Math.max(0.6, (92 * (to - from)) / span).toFixed(2)}%`;
  return (
    <figure className="hf-ranges">
      <figcaption>{title}</figcaption>
      {ranges.map(({ key, label, low, middle, high, words }) => (
        <div key={key} className="hf-range">
          <strong>{label}</strong>
          <Box aria-hidden pos="relative" h="1.125rem" bdrs="0.25rem" bg="var(--hf-rail)">
            <div className="hf-range-band" style={{ insetInlineStart: at(low), width: width(low, high) }} />
            <div className="hf-range-middle" style={{ insetInlineStart: at(middle) } as CSSProperties} />
          </Box>
          <span className="hf-figures hf-soft">{words}</span>
        </div>
      ))}
    </figure>
  );
}
