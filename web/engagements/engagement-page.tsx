import './engagements.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { clients } from '../../contract/clients.ts';
import { type Engagement, engagements } from '../../contract/engagements.ts';
import { retainers } from '../../contract/retainers.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import type { Action } from './action.ts';
import { ActionPanel } from './action-panel.tsx';
import { AgreementSection } from './agreement-section.tsx';
import { BalanceView } from './balance-view.tsx';
import { BurnDown } from './burn-down.tsx';
import { ChargesSection } from './charges-section.tsx';
import { EngagementHeader, EngagementNotices } from './engagement-header.tsx';
import { EntriesSection } from './entries-section.tsx';
import { Promised } from './promised.tsx';
import { StatementsSection } from './statements-section.tsx';
import { useWording } from './use-wording.ts';

/**
 * One engagement: what was promised on the left, what happened on the right, the accounts below. The balance comes first
 * in the order of reading, so that on a phone the pace is seen before the small print.
 */
export function EngagementPage() {
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
      <Loaded call={call}>{(engagement) => <Whole key={engagement.id} engagement={engagement} />}</Loaded>
    </Page>
  );
}

function Whole({ engagement }: { readonly engagement: Engagement }) {
  const { say } = useWording();
  const [action, setAction] = useState<Action | null>(null);
  const client = useCall(clients.get, { params: { id: engagement.clientId } });
  const isMetered = engagement.kind === 'retainer' && engagement.state !== 'draft';
  const balance = useCall(retainers.balance, { params: { id: engagement.id } }, { when: isMetered });
  return (
    <>
      <EngagementHeader engagement={engagement} clientName={client.data?.name ?? '…'} onAction={setAction} />
      <div className="hf-parts">
        <EngagementNotices engagement={engagement} onAction={setAction} />
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
            <section className="hf-parts" aria-label={say('engagements:page.happened')}>
              {balance.data && <BurnDown engagementId={engagement.id} balance={balance.data} />}
              <EntriesSection engagement={engagement} />
            </section>
          )}
        </div>
        {isMetered && <StatementsSection engagement={engagement} balance={balance.data} />}
        {engagement.state !== 'draft' && <ChargesSection engagement={engagement} />}
        <AgreementSection engagement={engagement} />
      </div>
      <ActionPanel
        action={action}
        engagement={engagement}
        balance={balance.data}
        onClose={() => setAction(null)}
      />
    </>
  );
}
