import './probono.css';
import { clients } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';
import { BenefitsSection } from './benefits-section.tsx';
import { DemandTrendView } from './demand-trend-view.tsx';
import { LifeLine } from './life-line.tsx';
import { ReturnsSection } from './returns-view.tsx';

interface FreeProps {
  readonly engagement: Engagement;
}

/** What happens under free work besides the hours: what comes back, and how much is asked for. */
export function FreeHappened({ engagement }: FreeProps) {
  const say = useText('pro-bono-page');
  const { id, state } = engagement;
  const trend = useCall(proBono.pressure, { params: { id } });
  return (
    <>
      <BenefitsSection engagement={engagement} />
      <Section
        title={say('pro-bono-page:demand-trend.title')}
        hint={say('pro-bono-page:demand-trend.hint')}
        actions={
          state === 'active' && (
            <ButtonLink size="small" to="/engagements/$engagementId/review" params={{ engagementId: id }}>
              {say('pro-bono-page:demand-trend.action')}
            </ButtonLink>
          )
        }
      >
        <Panel>
          <Loaded call={trend} lines={6}>
            {(found) => <DemandTrendView trend={found} />}
          </Loaded>
        </Panel>
      </Section>
    </>
  );
}

/** Looking back on free work: its life in order, and what was given against what came back. */
export function FreeAfter({ engagement }: FreeProps) {
  const { id, state, clientId } = engagement;
  const when = state !== 'draft';
  const sheet = useCall(proBono.reviewDocument, { params: { id } }, { when });
  const client = useCall(clients.get, { params: { id: clientId } });
  if (!when) return null;
  return (
    <>
      <LifeLine engagement={engagement} sheet={sheet} />
      {client.data && <ReturnsSection client={client.data} />}
    </>
  );
}
