import { May } from '../api/may.tsx';
import { Box } from '../kit/box.tsx';
import './engagements/engagements.css';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { clients } from '../../contract/clients/clients.ts';
import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { Loaded } from '../api/loaded.tsx';
import type { Problem } from '../api/problem.ts';
import { useCall } from '../api/use-call.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ActionPanel } from './action-panel.tsx';
import { AgreementSection } from './agreements/agreement-section.tsx';
import { ChargesSection } from './charges/charges-section.tsx';
import { EngagementHeader, EngagementNotices } from './engagement-header.tsx';
import type { Action } from './engagements/action.ts';
import { useWording } from './engagements/use-wording.ts';
import { RenewalPathSection } from './lifecycle/renewal-path-section.tsx';
import { BalanceView } from './periods/balance-view.tsx';
import { BurnDown } from './periods/burn-down.tsx';
import { StatementsSection } from './periods/statements-section.tsx';
import { Promised } from './promised.tsx';
import { ReportButton } from './reports/report-button.tsx';
import { EntriesSection } from './time/entries-section.tsx';

/** What other parts of the app know of an engagement; null where they know nothing. */
export interface EngagementParts {
  /** Where it came from and what it became. */
  readonly lineage: (engagement: Engagement) => ReactNode;
  /** What is worth knowing before everything else. */
  readonly notices: (engagement: Engagement) => ReactNode;
  /** Why it could not be activated, where that has a shape of its own; `otherwise` is shown for any other problem. */
  readonly refused: (problem: Problem, onOverride: () => void, otherwise: ReactNode) => ReactNode;
  /** What happened besides work. */
  readonly happened: (engagement: Engagement) => ReactNode;
  /** Looking back on all of it. */
  readonly after: (engagement: Engagement) => ReactNode;
}

/**
 * One engagement: what was promised on the left, what happened on the right, the accounts below. The balance comes first
 * in the order of reading, so that on a phone the pace is seen before the small print.
 */
export function EngagementPage({ parts }: { readonly parts: EngagementParts }) {
  const { say } = useWording();
  const { engagementId = '' } = useParams({ strict: false });
  const call = useCall(engagements.get, { params: { id: engagementId } });
  if (call.error?.problem.code === 'unknown-engagement') {
    return (
      <Page title={say('engagements:title')} width="text">
        <EmptyState
          title={say('engagements:page.gone')}
          actions={<ButtonLink to="/engagements">{say('engagements:title')}</ButtonLink>}
        >
          {call.error.problem.detail}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={call.data?.title ?? say('engagements:title')}>
      {/* Another engagement is another page: what was open or chosen on this one does not follow. */}
      <Loaded call={call}>
        {(engagement) => <Whole key={engagement.id} engagement={engagement} parts={parts} />}
      </Loaded>
    </Page>
  );
}

interface WholeProps {
  readonly engagement: Engagement;
  readonly parts: EngagementParts;
}

function Whole({ engagement, parts }: WholeProps) {
  const { say } = useWording();
  const [action, setAction] = useState<Action | null>(null);
  const client = useCall(clients.get, { params: { id: engagement.clientId } });
  const isMetered = engagement.kind === 'retainer' && engagement.state !== 'draft';
  const balance = useCall(retainers.balance, { params: { id: engagement.id } }, { when: isMetered });
  return (
    <>
      <EngagementHeader engagement={engagement} clientName={client.data?.name ?? '…'} onAction={setAction} />
      <Box className="hf-parts" flow="grid" gap="2rem" columns="minmax(0, 1fr)">
        {parts.lineage(engagement)}
        <EngagementNotices engagement={engagement} onAction={setAction} refused={parts.refused} />
        {parts.notices(engagement)}
        <div className="hf-engagement">
          {isMetered && (
            <div className="hf-engagement-balance">
              <Loaded call={balance}>{(found) => <BalanceView balance={found} />}</Loaded>
            </div>
          )}
          <div className="hf-engagement-promised">
            <Promised engagement={engagement} onEdit={() => setAction('edit')} />
          </div>
          {engagement.state !== 'draft' && (
            <Box
              as="section"
              className="hf-parts"
              flow="grid"
              gap="2rem"
              columns="minmax(0, 1fr)"
              aria-label={say('engagements:page.happened')}
            >
              {balance.data && <BurnDown engagementId={engagement.id} balance={balance.data} />}
              {parts.happened(engagement)}
              <EntriesSection engagement={engagement} />
            </Box>
          )}
        </div>
        {isMetered && (
          <May ability="agreement.see">
            <RenewalPathSection engagement={engagement} />
            <StatementsSection
              engagement={engagement}
              balance={balance.data}
              reportOf={(index) => <ReportButton engagementId={engagement.id} index={index} />}
            />
          </May>
        )}
        {engagement.state !== 'draft' && (
          <May ability="charge.see">
            <ChargesSection engagement={engagement} />
          </May>
        )}
        {parts.after(engagement)}
        <May ability="agreement.see">
          <AgreementSection engagement={engagement} />
        </May>
      </Box>
      <ActionPanel
        action={action}
        engagement={engagement}
        balance={balance.data}
        onClose={() => setAction(null)}
      />
    </>
  );
}
