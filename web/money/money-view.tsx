import type { ReactNode } from 'react';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { MoneyIcon } from '../kit/icons.ts';
import { Stack } from '../kit/layout.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { Skeleton } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
import { ChargesTable } from './charges-table.tsx';
import { MoneySums } from './money-sums.tsx';
import { useAllCharges, useEveryOpenCharge, useOpenCharges, useRecentCharges } from './use-charges.ts';

/** Every amount due with how it stands, until invoices are made of them here. */
export function MoneyView({ children }: { readonly children: ReactNode }) {
  const say = useText('money');
  const today = todayOf(usePractice());
  const open = useOpenCharges();
  const all = useAllCharges();
  const recent = useRecentCharges(today);
  const everyOpen = useEveryOpenCharge();
  const lists = [open, all, recent, everyOpen];
  const error = lists.find((list) => list.error)?.error;
  const isPending = lists.some((list) => list.isPending);
  const retry = () => Promise.all(lists.map((list) => list.refetch()));
  const isEmpty = !isPending && !error && all.items.length === 0;
  return (
    <Page title={say('money:title')}>
      <PageHeader
        title={say('money:title')}
        below={say('money:intro')}
        actions={<ButtonLink to="/money/plan">{say('money:plan')}</ButtonLink>}
      />
      {error && <ProblemNotice problem={error.problem} onRetry={retry} />}
      {isPending && !error && <Skeleton label={say('common:waiting')} lines={6} />}
      {isEmpty && <NoCharges />}
      {!isPending && all.items.length > 0 && (
        <Stack gap="large">
          <MoneySums recent={recent.data ?? []} open={everyOpen.data ?? []} today={today} />
          {open.items.length > 0 && (
            <ChargesTable title={say('money:open')} caption={say('money:open-caption')} list={open} />
          )}
          <ChargesTable title={say('money:all')} caption={say('money:caption')} list={all} />
        </Stack>
      )}
      {children}
    </Page>
  );
}

function NoCharges() {
  const say = useText('money');
  return (
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
  );
}
