import type { LineKind } from '../../core/asks/capture/line-kind.ts';

/** A line to go on writing at the top of the page. */
export interface BegunLine {
  readonly text: string;
  readonly kind?: LineKind;
}

type Listener = (line: BegunLine) => void;

let listener: Listener | null = null;

/** Puts the beginning of a line into the capture line and the focus behind it, from wherever one is. */
export function beginCapture(line: BegunLine): void {
  listener?.(line);
}

/** There is one capture line; it takes what is begun elsewhere. Returns how to stop. */
export function onCaptureBegun(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
