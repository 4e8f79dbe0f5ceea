import { type ReactNode, useRef } from 'react';
import type { Problem } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { focusFirstError } from '../../kit/focus-first-error.ts';
import { Row } from '../../kit/layout.tsx';
import { useText } from '../../text/use-text.ts';
import { ProposalForm, type ProposalFormProps } from './proposal-form.tsx';

interface DraftDocumentProps extends ProposalFormProps {
  readonly save: () => Promise<void>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** For whom, and what it begins from. */
  readonly children?: ReactNode;
}

/** The form of a draft with its one button. */
export function DraftDocument({ fields, currency, save, problem, busy, children }: DraftDocumentProps) {
  const say = useText('proposals');
  const form = useRef<HTMLFormElement>(null);
  const send = async () => {
    await save();
    focusFirstError(form.current);
  };
  return (
    <form
      noValidate
      ref={form}
      className="hf-proposal-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <ProposalForm fields={fields} currency={currency} />
      {problem && <ProblemNotice problem={problem} onRetry={send} />}
      <Row>
        <Button type="submit" look="primary" busy={busy}>
          {say('proposals:form.save-open')}
        </Button>
      </Row>
    </form>
  );
}
