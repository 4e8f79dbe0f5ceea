import { May } from '../api/may.tsx';
import { useNames } from '../work/engagements/use-names.ts';
import './plan.css';
import { useRef, useState } from 'react';
import { type Forecast, plan } from '../../contract/plan/plan.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';
import { Assumptions } from './assumptions.tsx';
import { Income, PlanSums } from './income.tsx';
import { MonthTable } from './month-table.tsx';
import { Shares } from './shares.tsx';
import { SourceTable } from './source-table.tsx';
import { Time } from './time.tsx';
import { nothingTried, type Tried, WhatIf } from './what-if.tsx';

/** A year ahead: what comes in, what is promised, on whom it depends, and what would be if. */
export function PlanPage() {
  const say = useText('plan-page');
  const call = useCall(plan.forecast, { query: { months: 12 } });
  return (
    <Page title={say('plan-page:title')}>
      <PageHeader
        title={say('plan-page:title')}
        above={<Link to="/money">{say('common:place.money')}</Link>}
        below={say('plan-page:hint')}
      />
      <Loaded call={call} lines={12}>
        {(forecast) => <YearAhead forecast={forecast} />}
      </Loaded>
    </Page>
  );
}

function YearAhead({ forecast }: { readonly forecast: Forecast }) {
  const [tried, setTried] = useState<Tried>(nothingTried);
  const place = useRef<HTMLDivElement>(null);
  const { clientOf } = useNames(tried.lose);
  const lose = (clientId: string) => {
    const fromMonth = forecast.months[1]?.month ?? forecast.months[0]?.month ?? '';
    const others = tried.lose.filter((one) => one.clientId !== clientId);
    setTried({ ...tried, lose: [...others, { clientId, fromMonth }] });
    // Whoever works by keyboard goes on there, too.
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Stack gap="large">
      <PlanSums forecast={forecast} />
      <Income forecast={forecast} />
      <Time forecast={forecast} />
      <MonthTable forecast={forecast} />
      <Shares forecast={forecast} onLose={lose} />
      <WhatIf forecast={forecast} tried={tried} onTry={setTried} nameOf={clientOf} place={place} />
      <SourceTable forecast={forecast} />
      <May ability="practice.change">
        <Assumptions currency={forecast.currency} />
      </May>
    </Stack>
  );
}
