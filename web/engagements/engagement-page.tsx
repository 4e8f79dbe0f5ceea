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
import { BalanceView } from './balance-view.tsx';
import { BurnDown } from './burn-down.tsx';
import { ChargesSection } from './charges-section.tsx';
import { EngagementHeader, EngagementNotices } from './engagement-header.tsx';
import { EntriesSection } from './entries-section.tsx';
import { Promised } from './promised.tsx';
import { StatementsSection } from './statements-section.tsx';
import { useWording } from './use-wording.ts';

/** One engagement: what was promised on the left, what happened on the right, the accounts below. */
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
          <Promised engagement={engagement} onEdit={() => setAction('edit')} />
          <Happened engagement={engagement} balance={balance} />
        </div>
        {isMetered && <StatementsSection engagement={engagement} balance={balance.data} />}
        {isMetered && <ChargesSection engagement={engagement} />}
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

interface HappenedProps {
  readonly engagement: Engagement;
  readonly balance: ReturnType<typeof useCall<typeof retainers.balance>>;
}

function Happened({ engagement, balance }: HappenedProps) {
  const { say } = useWording();
  if (engagement.state === 'draft') return null;
  const isRetainer = engagement.kind === 'retainer';
  return (
    <section aria-label={say('engagements:page.happened')}>
      <div className="hf-parts">
        {isRetainer && <Loaded call={balance}>{(found) => <BalanceView balance={found} />}</Loaded>}
        {isRetainer && balance.data && <BurnDown engagementId={engagement.id} balance={balance.data} />}
        <EntriesSection engagement={engagement} />
      </div>
    </section>
  );
}
