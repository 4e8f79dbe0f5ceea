import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { AlertIcon, CloseIcon, DoneIcon } from './icons.ts';
import { closeToast, onToastsChange, type ShownToast, shownToasts } from './toasts.ts';

/** Where short messages appear. It is always there, so that a screen reader hears what comes into it. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToastsChange, shownToasts);
  return (
    <div className="hf-toasts" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function OneToast({ toast }: { readonly toast: ShownToast }) {
  const { id, lines, tone = 'good', undo, next, closeLabel, milliseconds } = toast;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => closeInTime(id, milliseconds, frame.current), [id, milliseconds]);
  const isBad = tone === 'bad' || tone === 'warn';
  return (
    <div ref={frame} className={`hf-toast hf-tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {isBad ? <AlertIcon size={20} aria-hidden /> : <DoneIcon size={20} aria-hidden />}
      <div className="hf-toast-words">
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      {next && (
        <Button
          size="small"
          look="primary"
          onClick={() => {
            closeToast(id);
            next.onChoose();
          }}
        >
          {next.label}
        </Button>
      )}
      {undo && (
        <Button
          size="small"
          onClick={() => {
            closeToast(id);
            undo.onUndo();
          }}
        >
          {undo.label}
        </Button>
      )}
      <IconButton label={closeLabel} icon={<CloseIcon size={16} />} onClick={() => closeToast(id)} />
    </div>
  );
}

/** Closes a message after its time; while one points at it, or is in it with the keyboard, it stays. */
function closeInTime(id: number, milliseconds: number, frame: HTMLElement | null): () => void {
  let timer = 0;
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => closeToast(id), milliseconds);
  };
  const listening = new AbortController();
  const { signal } = listening;
  for (const name of ['pointerenter', 'focusin']) frame?.addEventListener(name, hold, { signal });
  for (const name of ['pointerleave', 'focusout']) frame?.addEventListener(name, release, { signal });
  release();
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
