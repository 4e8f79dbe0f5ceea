import './care.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type EndingPlan, endings } from '../../contract/care/endings.ts';
import { type Client, clients } from '../../contract/clients/clients.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Link } from '../kit/link.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';
import { EndingEvidence } from './ending-evidence.tsx';
import { EndingForm } from './ending-form.tsx';
import { EndingLetter } from './ending-letter.tsx';
import { EndingState } from './ending-state.tsx';

/** Parting well with a client: why, when, what it costs, what to hand over, what to write. */
export function EndingPage() {
  const say = useText('portfolio-page');
  const { clientId } = useParams({ from: '/shell/clients/$clientId/ending' });
  const client = useCall(clients.get, { params: { id: clientId } });
  const title = say('portfolio-page:ending.title', { client: client.data?.name ?? '' });
  return (
    <Page title={title}>
      <PageHeader
        above={
          <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
            {say('portfolio-page:ending.back')}
          </Link>
        }
        title={title}
      />
      <Loaded call={client} lines={8}>
        {(loaded) => <Planned client={loaded} />}
      </Loaded>
    </Page>
  );
}

function Planned({ client }: { readonly client: Client }) {
  const say = useText('portfolio-page');
  const [chosen, setChosen] = useState<string | null>(null);
  const query = chosen === null ? {} : { endsOn: chosen };
  const plan = useCall(endings.plan, { params: { id: client.id }, query }, { keepPrevious: true });
  return (
    <Loaded call={plan} lines={8}>
      {(found) =>
        found.engagements.length === 0 && found.ending === null ? (
          <EmptyState title={say('portfolio-page:ending.title', { client: client.name })}>
            {say('portfolio-page:ending.nothing')}
          </EmptyState>
        ) : (
          <Whole client={client} plan={found} onChoose={setChosen} />
        )
      }
    </Loaded>
  );
}

interface WholeProps {
  readonly client: Client;
  readonly plan: EndingPlan;
  readonly onChoose: (endsOn: string) => void;
}

function Whole({ client, plan, onChoose }: WholeProps) {
  return (
    <>
      {plan.ending && <EndingState client={client} ending={plan.ending} />}
      <EndingEvidence plan={plan} />
      <EndingForm
        key={`${plan.ending?.endsOn} ${plan.ending?.pageUntil}`}
        client={client}
        plan={plan}
        onChoose={onChoose}
      />
      <EndingLetter letter={plan.letter} />
    </>
  );
}
