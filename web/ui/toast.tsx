import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { Tone } from './tone.ts';

interface Toast {
  readonly message: ReactNode;
  readonly tone?: Tone;
  /** Takes back what was just done. The message stays long enough to reach it, and while one points at it. */
  readonly undo?: { readonly label: string; readonly onUndo: () => void };
  /** The name of its closing button, for those who do not see it. */
  readonly closeLabel: string;
}

const colours = { neutral: 'gray', good: 'kelp', warn: 'amber', bad: 'brick' } as const;

/** Says shortly what happened, at the edge of the screen. */
export function showToast({ message, tone = 'good', undo, closeLabel }: Toast): void {
  const id = notifications.show({
    color: colours[tone],
    autoClose: undo || tone === 'bad' ? 12_000 : 6_000,
    role: tone === 'bad' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': closeLabel },
    classNames: { root: 'hf-toast' },
    message: (
      <div className="hf-toast-words">
        <span>{message}</span>
        {undo && (
          <Button
            size="small"
            look="plain"
            onClick={() => {
              notifications.hide(id);
              undo.onUndo();
            }}
          >
            {undo.label}
          </Button>
        )}
      </div>
    ),
  });
}
