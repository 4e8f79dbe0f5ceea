import { type ReactNode, useRef } from 'react';
import type { Problem } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { Row, Stack } from '../ui/layout.tsx';
import { Paragraph } from '../ui/words.tsx';

interface PanelFormProps {
  /** What it is about, in the words it was promised with. */
  readonly about?: string;
  readonly submitLabel: string;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly children: ReactNode;
}

/** The frame of the small forms beside the page: what it is about, its fields, a refusal, two buttons. */
export function PanelForm(props: PanelFormProps) {
  const { about, submitLabel, onSubmit, onCancel, busy, problem, children } = props;
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
        {about && <Paragraph soft>{about}</Paragraph>}
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
