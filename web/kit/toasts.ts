import type { Tone } from './tone.ts';

export interface Toast {
  readonly lines: readonly string[];
  readonly tone?: Tone;
  /** Takes back what was just done. */
  readonly undo?: { readonly label: string; readonly onUndo: () => void };
  /** What one most likely wants to do next. */
  readonly next?: { readonly label: string; readonly onChoose: () => void };
  /** The name of its closing button, for those who do not see it. */
  readonly closeLabel: string;
}

export interface ShownToast extends Toast {
  readonly id: number;
  readonly milliseconds: number;
}

const MOST_AT_ONCE = 3;

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says shortly what happened, at the edge of the screen. What can be taken back stays long enough to be reached. */
export function showToast(toast: Toast): void {
  const milliseconds = toast.undo || toast.next || toast.tone === 'bad' ? 12_000 : 6_000;
  lastId += 1;
  setShown([...shown, { ...toast, id: lastId, milliseconds }].slice(-MOST_AT_ONCE));
}

export function closeToast(id: number): void {
  setShown(shown.filter((toast) => toast.id !== id));
}

export function shownToasts(): readonly ShownToast[] {
  return shown;
}

export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setShown(next: readonly ShownToast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
