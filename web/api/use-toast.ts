import { useCallback } from 'react';
import { showToast } from '../kit/toasts.ts';
import { useText } from '../text/use-text.ts';
import { isUnreachable, type Problem } from './problem.ts';

export interface Toasts {
  /** Says what was done (and, in further lines, what is odd about it), with a way to take it back and one to go on. */
  readonly done: (
    message: string | readonly string[],
    undo?: () => void,
    next?: { readonly label: string; readonly onChoose: () => void },
  ) => void;
  readonly failed: (problem: Problem) => void;
}

/** Short messages at the edge of the screen, worded in the reader's language. */
export function useToast(): Toasts {
  const say = useText();
  const closeLabel = say('common:do.close');
  const done = useCallback<Toasts['done']>(
    (message, undo, next) => {
      const shared = { lines: [message].flat(), closeLabel, ...(next ? { next } : {}) };
      showToast(undo ? { ...shared, undo: { label: say('common:do.undo'), onUndo: undo } } : shared);
    },
    [say, closeLabel],
  );
  const failed = useCallback<Toasts['failed']>(
    (problem) => {
      const message = isUnreachable(problem) ? say('common:problem.offline') : problem.detail;
      showToast({ lines: [message || say('common:problem.unknown')], tone: 'bad', closeLabel });
    },
    [say, closeLabel],
  );
  return { done, failed };
}
