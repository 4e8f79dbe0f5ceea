import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { proposals } from '../../../contract/sales/proposals.ts';
import { contractOf } from '../../api/body-schema.ts';
import { SchemaForm } from '../../api/form.tsx';
import { useChange } from '../../api/use-change.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Button } from '../../kit/button.tsx';
import { Row } from '../../kit/layout.tsx';
import { type Say, useText } from '../../text/use-text.ts';
import { contentOf, proposalBody } from './proposal-body.ts';
import { type ProposalValues, proposalErrors } from './proposal-draft.ts';
import { type DraftParts, ProposalForm } from './proposal-form.tsx';

interface DraftDocumentProps {
  readonly values: ProposalValues;
  /** The draft that is there; a new one without it. */
  readonly proposalId?: string;
  readonly currency: string;
  /** For whom, and what it begins from. */
  readonly children?: (form: DraftParts) => ReactNode;
}

/** The form of a draft with its one button, which writes it down and goes on to its page. */
export function DraftDocument({ values, proposalId, currency, children }: DraftDocumentProps) {
  const say = useText('proposals');
  const navigate = useNavigate();
  const today = todayOf(usePractice());
  const draft = useChange(proposals.draft);
  const change = useChange(proposals.change);
  return (
    <SchemaForm
      contract={contractOf(proposalId === undefined ? proposals.draft : proposals.change)}
      texts="proposals:form"
      values={values}
      toBody={proposalId === undefined ? proposalBody : contentOf}
      check={(now) => wordsOfFaults(say, now, today)}
      send={(_, now) =>
        proposalId === undefined
          ? draft.run({ body: proposalBody(now) })
          : change.run({ params: { id: proposalId }, body: contentOf(now) })
      }
      onDone={({ id }) => navigate({ to: '/proposals/$proposalId', params: { proposalId: id } })}
      layout="own"
      className="hf-proposal-form"
    >
      {(form) => (
        <>
          {children?.(form)}
          <ProposalForm fields={form} currency={currency} />
          {form.notice}
          <Row>
            <Button type="submit" look="primary" busy={form.busy}>
              {say('proposals:form.save-open')}
            </Button>
          </Row>
        </>
      )}
    </SchemaForm>
  );
}

function wordsOfFaults(
  say: Say,
  values: ProposalValues,
  today: string,
): Partial<Record<keyof ProposalValues, string>> {
  return Object.fromEntries(
    Object.entries(proposalErrors(values, today)).map(([name, fault]) => [
      name,
      say(`proposals:form.${fault}`),
    ]),
  );
}
