import {
  type FocusEvent,
  type FormEvent,
  forwardRef,
  type KeyboardEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { timeEntries } from '../../contract/time-entries.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { CaptureIcon } from '../ui/icons.ts';
import { Key } from '../ui/words.tsx';
import './capture.css';
import { CapturePreview } from './capture-preview.tsx';
import { type Recorded, useCapture } from './use-capture.ts';

/** One line for worked time, in reach on every page: what it understands is shown while one types. */
export const CaptureLine = forwardRef<HTMLInputElement>(function CaptureLine(_, ref) {
  const say = useText();
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLFormElement>(null);
  const previewId = useId();
  const capture = useCapture(used);
  const announce = useAnnouncement();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (capture.preview.state !== 'clear') return focusFirstChoice(frame.current);
    const recorded = await capture.record();
    if (!recorded) return;
    setOpen(false);
    announce(recorded);
  };
  const leave = (event: FocusEvent) => {
    if (!frame.current?.contains(event.relatedTarget)) setOpen(false);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const isClear = capture.preview.state === 'clear';
  return (
    <form
      ref={frame}
      className="hf-capture"
      onSubmit={(event) => void submit(event)}
      onBlur={leave}
      onKeyDown={closeOnEscape}
    >
      <CaptureIcon size={18} className="hf-capture-icon" aria-hidden />
      <input
        ref={ref}
        className="hf-capture-input"
        aria-label={say('common:capture.label')}
        aria-describedby={open ? previewId : undefined}
        placeholder={say('common:capture.placeholder', {
          example: say('common:capture.example', { client: say('common:capture.example-client') }),
        })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        value={capture.line}
        onFocus={() => {
          setUsed(true);
          setOpen(true);
        }}
        onChange={(event) => {
          setOpen(true);
          capture.type(event.currentTarget.value);
        }}
      />
      <span className="hf-capture-key" aria-hidden>
        <Key>C</Key>
      </span>
      {open && (
        <div className="hf-capture-panel" id={previewId}>
          {capture.problem && <ProblemNotice problem={capture.problem} />}
          <CapturePreview
            preview={capture.preview}
            nameOfClient={capture.nameOfClient}
            onChoose={(choice) => {
              capture.choose(choice);
              frame.current?.querySelector('input')?.focus();
            }}
          />
          {isClear && (
            <div className="hf-capture-do">
              <Button type="submit" look="primary" size="small" busy={capture.busy}>
                {say('common:capture.record')}
              </Button>
              <span className="hf-soft hf-small hf-only-desk">{say('common:capture.enter')}</span>
            </div>
          )}
        </div>
      )}
    </form>
  );
});

function focusFirstChoice(frame: HTMLElement | null): void {
  frame?.querySelector<HTMLElement>('[data-choice], .hf-capture-panel a')?.focus();
}

/** Says what was recorded, how it is billed and what is odd about it, with a way to take it back. */
function useAnnouncement() {
  const say = useText();
  const format = useFormat();
  const toast = useToast();
  const takeBack = useChange(timeEntries.void);
  return (recorded: Recorded) => {
    const words = say('common:capture.recorded', {
      minutes: format.minutes(recorded.minutes),
      client: recorded.clientName,
    });
    const undo = async () => {
      const undone = await takeBack.run({ params: { id: recorded.entryId } });
      if (undone.ok) toast.done(say('common:capture.taken-back'));
      else toast.failed(undone.problem);
    };
    toast.done([words, ...recorded.remarks], () => void undo());
  };
}
