import {
  type FocusEvent,
  type FormEvent,
  forwardRef,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { onCaptureBegun } from '../../api/begin-capture.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { CaptureIcon } from '../../kit/icons.ts';
import { Key } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import './capture.css';
import { CapturePreview } from './capture-preview.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useCapture } from './use-capture.ts';

/** One line for worked time and for asks, in reach on every page: what it understands is shown while one types. */
export const CaptureLine = forwardRef<HTMLInputElement>(function CaptureLine(_, ref) {
  const say = useText();
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLFormElement>(null);
  const previewId = useId();
  const capture = useCapture(used);
  const announce = useAnnouncement();
  useBegunElsewhere(capture.begin, frame);

  const { state } = capture.preview;
  const isClear = state === 'time' || state === 'ask';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isClear) return focusFirstChoice(frame.current);
    const recorded = await capture.record();
    if (!recorded) return;
    setOpen(false);
    announce(recorded);
  };
  const leave = (event: FocusEvent) => {
    if (!frame.current?.contains(event.relatedTarget)) setOpen(false);
  };
  const takeKeys = (event: KeyboardEvent) => {
    // By its place on the keyboard: with Alt held a Mac types another letter there.
    if (event.altKey && event.code === 'KeyA') {
      event.preventDefault();
      capture.choose({ kind: capture.kind === 'ask' ? 'time' : 'ask' });
    }
    if (event.key !== 'Escape') return;
    setOpen(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const goOn = () => frame.current?.querySelector<HTMLElement>('.hf-capture-input')?.focus();
  return (
    <form
      ref={frame}
      className="hf-capture"
      onSubmit={(event) => void submit(event)}
      onBlur={leave}
      onKeyDown={takeKeys}
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
          <KindSwitch
            kind={capture.kind}
            onChoose={(kind) => {
              capture.choose({ kind });
              goOn();
            }}
          />
          {capture.problem && <ProblemNotice problem={capture.problem} />}
          <CapturePreview
            kind={capture.kind}
            preview={capture.preview}
            nameOfClient={capture.nameOfClient}
            onChoose={(choice) => {
              capture.choose(choice);
              goOn();
            }}
          />
          {isClear && <Do isAsk={state === 'ask'} busy={capture.busy} />}
        </div>
      )}
    </form>
  );
});

function Do({ isAsk, busy }: { readonly isAsk: boolean; readonly busy: boolean }) {
  const say = useText();
  return (
    <Box flow="row" align="center" gap="0.75rem">
      <Button type="submit" look="primary" size="small" busy={busy}>
        {say(isAsk ? 'common:capture.capture-ask' : 'common:capture.record')}
      </Button>
      <span className="hf-soft hf-small hf-only-desk">
        {say(isAsk ? 'common:capture.enter-ask' : 'common:capture.enter')}
      </span>
    </Box>
  );
}

/** Takes a line that was begun in the palette or on a page, and the focus with it. */
function useBegunElsewhere(
  begin: ReturnType<typeof useCapture>['begin'],
  frame: RefObject<HTMLFormElement | null>,
): void {
  const begun = useRef(begin);
  begun.current = begin;
  useEffect(
    () =>
      onCaptureBegun(({ text, kind }) => {
        begun.current(text, kind);
        focusEnd(frame.current);
      }),
    [frame],
  );
}

function focusFirstChoice(frame: HTMLElement | null): void {
  frame?.querySelector<HTMLElement>('[data-choice], .hf-capture-panel a')?.focus();
}

/** The focus behind what stands in the line already, once React has written it there. */
function focusEnd(frame: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const input = frame?.querySelector<HTMLInputElement>('.hf-capture-input');
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  });
}
