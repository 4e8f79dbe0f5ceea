import { useNames } from '../../work/engagements/use-names.ts';
import './proposals.css';
import { useParams } from '@tanstack/react-router';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Beside, Row, Stack } from '../../kit/layout.tsx';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader, Section } from '../../kit/page.tsx';
import { useText } from '../../text/use-text.ts';
import { CountersignForm } from './countersign-form.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { OptionsView } from './options-view.tsx';
import { ProposalActions, ProposalLink } from './proposal-actions.tsx';
import { ProposalFacts } from './proposal-facts.tsx';
import { StateTag } from './proposal-state.tsx';

/** One proposal: what it says, how it stands, what can be done, and what proves it. */
export function ProposalPage() {
  const say = useText('proposals');
  const { proposalId } = useParams({ from: '/shell/proposals/$proposalId' });
  const call = useCall(proposals.get, { params: { id: proposalId } });
  if (call.error?.problem.code === 'unknown-proposal') {
    return (
      <Page title={say('proposals:title')} width="text">
        <EmptyState
          title={say('proposals:page.gone')}
          actions={<ButtonLink to="/proposals">{say('proposals:page.all')}</ButtonLink>}
        >
          {call.error.problem.detail}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={call.data?.title ?? say('proposals:title')}>
      <Loaded call={call} lines={10}>
        {(proposal) => <WholeProposal key={proposal.id} proposal={proposal} />}
      </Loaded>
    </Page>
  );
}

function WholeProposal({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  const client = useNames([proposal]).clientOf(proposal.clientId);
  return (
    <>
      <PageHeader
        title={proposal.title}
        above={<Link to="/proposals">{say('proposals:title')}</Link>}
        below={
          <Row>
            <Link look="quiet" to="/clients/$clientId" params={{ clientId: proposal.clientId }}>
              {client}
            </Link>
            <StateTag state={proposal.state} />
          </Row>
        }
      />
      <Beside aside={<ProposalFacts proposal={proposal} />}>
        <Stack gap="large">
          <ProposalActions proposal={proposal} client={client} />
          {proposal.state === 'signed' && <CountersignForm proposal={proposal} client={client} />}
          <ProposalLink proposal={proposal} client={client} />
          <OptionsView proposal={proposal} />
          <Words proposal={proposal} />
          {proposal.sentAt !== null && <EvidenceSection proposal={proposal} />}
        </Stack>
      </Beside>
    </>
  );
}

const lists = ['goals', 'included', 'excluded', 'proof'] as const;

function Words({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  return (
    <>
      {proposal.problem !== '' && (
        <Section title={say('proposals:form.problem')}>
          <p className="hf-proposal-text">{proposal.problem}</p>
        </Section>
      )}
      {lists.map((name) =>
        proposal[name].length === 0 ? null : (
          <Section key={name} title={say(`proposals:form.${name}`)}>
            <ul>
              {[...new Set(proposal[name])].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        ),
      )}
    </>
  );
}
