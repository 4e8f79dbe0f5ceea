import './proposals.css';
import { useParams } from '@tanstack/react-router';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import { DraftDocument } from './draft-document.tsx';
import { wordsOfFaults } from './new-proposal-page.tsx';
import type { ProposalValues } from './proposal-draft.ts';
import { valuesOf } from './read-draft.ts';
import { useSaveProposal } from './use-save-proposal.ts';

/** A draft once more. The server says so where it was sent in the meantime. */
export function EditProposalPage() {
  const say = useText('proposals');
  const { proposalId } = useParams({ from: '/shell/proposals/$proposalId/edit' });
  const call = useCall(proposals.get, { params: { id: proposalId } });
  return (
    <Page title={say('proposals:form.edit-title')}>
      <PageHeader
        title={say('proposals:form.edit-title')}
        above={
          <Link to="/proposals/$proposalId" params={{ proposalId }}>
            {call.data?.title ?? say('proposals:title')}
          </Link>
        }
      />
      <Loaded call={call} lines={10}>
        {(proposal) => <EditProposal key={proposal.id} proposal={proposal} />}
      </Loaded>
    </Page>
  );
}

function EditProposal({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  const today = todayOf(usePractice());
  const fields = useFields<ProposalValues>(valuesOf(proposal), (values) => wordsOfFaults(say, values, today));
  const { save, problem, busy } = useSaveProposal(fields, proposal.id);
  return (
    <DraftDocument fields={fields} save={save} problem={problem} busy={busy} currency={proposal.currency} />
  );
}
