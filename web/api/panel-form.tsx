import { type ReactNode, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { focusFirstError } from '../kit/focus-first-error.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Paragraph } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import type { Problem } from './problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface PanelFormProps {
  /** What the action means, before anything is filled in. */
  readonly text?: string;
  readonly submitLabel: string;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly children: ReactNode;
}

/** The frame of the small forms beside a page: what it means, its fields, a refusal where there is one, two buttons. */
export function PanelForm(props: PanelFormProps) {
  const { text, submitLabel, onSubmit, onCancel, busy, problem, children } = props;
  const say = useText();
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit().then(() => focusFirstError(form.current));
      }}
    >
      <Stack>
        {text && <Paragraph soft>{text}</Paragraph>}
        {children}
        {problem && <ProblemNotice problem={problem} onRetry={onSubmit} />}
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            {submitLabel}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {say('common:do.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
