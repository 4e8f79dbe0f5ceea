import { useNames } from '../../work/engagements/use-names.ts';
import './pricing.css';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { candidates, type RetainerCandidate } from '../../../contract/sales/candidates.ts';
import { type Pricing, pricing as pricingRoutes } from '../../../contract/sales/pricing.ts';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useCall } from '../../api/use-call.ts';
import { usePractice } from '../../api/use-session.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Stack } from '../../kit/layout.tsx';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useValues } from '../../kit/use-form.ts';
import { Skeleton } from '../../kit/waiting.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { Options } from './options.tsx';
import { PercentilesSection } from './percentiles.tsx';
import { type AskedPrice, type PricingValues, questionOf, startPricing } from './pricing-values.ts';
import { QuestionForm } from './question-form.tsx';
import { ReplaySection } from './replay.tsx';

type Candidate = z.output<typeof RetainerCandidate>;

interface Search {
  readonly clientId?: string;
  readonly amount?: string;
  readonly feeMinor?: string;
}

/** The page begins anew for another address, as when it is opened for a second client. */
export function PricingPage() {
  const say = useText('pricing-page');
  const search: Search = useSearch({ strict: false });
  const call = useCall(candidates.list, { query: { limit: 100 } });
  return (
    <Page title={say('pricing-page:title')}>
      <PageHeader
        title={say('pricing-page:title')}
        above={<Link to="/engagements">{say('common:place.engagements')}</Link>}
        below={say('pricing-page:hint')}
      />
      <Loaded call={call} lines={10}>
        {({ items }) => <PriceAMonth key={JSON.stringify(search)} search={search} candidates={items} />}
      </Loaded>
    </Page>
  );
}

interface PriceAMonthProps {
  readonly search: Search;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

function PriceAMonth({ search, candidates }: PriceAMonthProps) {
  const say = useText('pricing-page');
  const practice = usePractice();
  const known = candidates.find(({ clientId }) => clientId === search.clientId);
  const fields = useValues<PricingValues>(
    startPricing(
      {
        clientId: search.clientId,
        minutes: figureOf(search.amount) ?? known?.suggested.amount,
        feeMinor: figureOf(search.feeMinor) ?? known?.suggested.feeMinor,
      },
      {
        hourlyRateMinor: practice.hourlyRateMinor,
        consultation: say('pricing-page:form.add.consultation'),
      },
    ),
  );
  const asked = useSettled(questionOf(fields.values));
  return (
    <Stack gap="large">
      <QuestionForm fields={fields} candidates={candidates} currency={practice.currency} />
      {asked === null ? <Soft>{say('pricing-page:form.incomplete')}</Soft> : <Priced asked={asked} />}
    </Stack>
  );
}

interface Shown {
  readonly asked: AskedPrice;
  readonly pricing: Pricing;
}

interface PricedProps {
  readonly asked: AskedPrice;
}

function Priced({ asked }: PricedProps) {
  const say = useText('pricing-page');
  const call = useCall(pricingRoutes.compare, { body: asked }, { keepPrevious: true });
  // Until a new answer is there the one before it stays, with its own question: a new name over old figures would be a lie.
  const [shown, setShown] = useState<Shown | null>(null);
  if (call.data && !call.isPlaceholderData && shown?.pricing !== call.data)
    setShown({ asked, pricing: call.data });
  const names = useNames(shown ? [shown.asked] : []);
  if (call.error) return <ProblemNotice problem={call.error.problem} onRetry={call.refetch} />;
  if (shown === null) return <Skeleton label={say('common:waiting')} lines={10} />;
  const { clientId } = shown.asked;
  const client = names.clientOf(clientId ?? '');
  return (
    <Stack gap="large">
      <Options {...shown} />
      {clientId === undefined ? (
        <Soft>{say('pricing-page:percentiles.none')}</Soft>
      ) : (
        <>
          <PercentilesSection {...shown} client={client} />
          {shown.pricing.history.length > 0 && (
            <ReplaySection {...shown} clientId={clientId} client={client} />
          )}
        </>
      )}
    </Stack>
  );
}

function figureOf(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
}
