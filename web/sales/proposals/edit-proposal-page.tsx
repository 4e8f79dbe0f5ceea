import './proposals.css';
import { useParams } from '@tanstack/react-router';
import { proposals } from '../../../contract/sales/proposals.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useText } from '../../text/use-text.ts';
import { DraftDocument } from './draft-document.tsx';
import { valuesOf } from './read-draft.ts';

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
        {(proposal) => (
          <DraftDocument
            key={proposal.id}
            values={valuesOf(proposal)}
            proposalId={proposal.id}
            currency={proposal.currency}
          />
        )}
      </Loaded>
    </Page>
  );
}
