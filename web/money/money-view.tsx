import type { ReactNode } from 'react';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useText } from '../text/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MoneyIcon } from '../ui/icons.ts';
import { Stack } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, PageHeader } from '../ui/page.tsx';
import { Skeleton } from '../ui/waiting.tsx';
import { ChargesTable } from './charges-table.tsx';
import { MoneySums } from './money-sums.tsx';
import { MOST_RETAINERS, useCharges } from './use-charges.ts';

/** Every amount due, until invoices are made of them here. */
export function MoneyView({ children }: { readonly children: ReactNode }) {
  const say = useText('money');
  const practice = usePractice();
  const { rows, isPending, error, refetch, isCut } = useCharges();
  return (
    <Page title={say('money:title')}>
      <PageHeader title={say('money:title')} below={say('money:intro')} />
      {error && <ProblemNotice problem={error.problem} onRetry={refetch} />}
      {isPending && !error && <Skeleton label={say('common:waiting')} lines={6} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState
          icon={<MoneyIcon size={28} stroke={1.5} />}
          title={say('money:empty-title')}
          actions={
            <ButtonLink look="primary" to="/engagements/new" search={{ kind: 'retainer' }}>
              {say('money:empty-action')}
            </ButtonLink>
          }
        >
          {say('money:empty-text')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Stack gap="large">
          <MoneySums rows={rows} today={todayOf(practice)} />
          <ChargesTable rows={rows} />
          {isCut && <Notice title={say('money:newest-only', { count: MOST_RETAINERS })} />}
        </Stack>
      )}
      {children}
    </Page>
  );
}
