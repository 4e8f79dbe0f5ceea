import { getHotkeyHandler } from '@mantine/hooks';
import { type FormEvent, forwardRef, type KeyboardEvent, type ReactNode } from 'react';

interface FormFrameProps {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** What Escape does; nothing where there is no way out. */
  readonly onLeave?: (() => void) | undefined;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The element of every form. Ctrl+Enter sends it from a field of several lines too, Escape leaves it. */
export const FormFrame = forwardRef<HTMLFormElement, FormFrameProps>(function FormFrame(props, ref) {
  const { onSubmit, onLeave, label, className, children } = props;
  const takeKeys = (event: KeyboardEvent<HTMLFormElement>) => {
    // A list that is open closes first.
    const isInList = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    const form = event.currentTarget;
    getHotkeyHandler([
      ['mod+Enter', () => form.requestSubmit()],
      ['Escape', () => !isInList && onLeave?.(), { preventDefault: false }],
    ])(event);
  };
  return (
    <form
      ref={ref}
      noValidate
      className={className}
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={takeKeys}
    >
      {children}
    </form>
  );
});
