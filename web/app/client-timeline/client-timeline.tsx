import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { asks } from '../../../contract/asks/asks.ts';
import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { type Charge, retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { keyOf } from '../../api/use-answer.ts';
import { readAll, useAll, useList } from '../../api/use-list.ts';
import { useMayCall } from '../../api/use-session.ts';
import { DateText } from '../../kit/amounts.tsx';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { TimeIcon } from '../../kit/icons.ts';
import { Section } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Skeleton } from '../../kit/waiting.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { idOf, knownSince, mergeTimeline } from './timeline.ts';
import { TimelineEvent } from './timeline-event.tsx';
import '../../clients/client.css';

type Filter = 'all' | 'time' | 'ask' | 'touch' | 'charge';

/** Everything that happened with the client in one line, newest first. */
export function ClientTimeline({ clientId }: { readonly clientId: string }) {
  const say = useText('clients');
  const [filter, setFilter] = useState<Filter>('all');
  const entries = useList(timeEntries.list, { query: { clientId, limit: 50 } });
  const work = useAll(engagements.list, { query: { clientId } });
  const seesAsks = useMayCall(asks.list);
  const seesContacts = useMayCall(touchpoints.list);
  const seesCharges = useMayCall(retainers.charges);
  const charges = useChargesOf(
    (work.data ?? []).filter(({ state }) => seesCharges && state !== 'draft').map(({ id }) => id),
  );
  const titleOf = (id: string) => work.data?.find((engagement) => engagement.id === id)?.title ?? '';
  const asked = useList(asks.list, { query: { clientId, limit: 100 } });
  const touched = useList(touchpoints.list, { params: { id: clientId }, query: { limit: 100 } });
  const standing = asked.items.filter(({ state }) => state !== 'withdrawn');
  const shows = (kind: Filter) => filter === 'all' || filter === kind;
  const more =
    (shows('time') ? entries.more : null) ??
    (shows('ask') ? asked.more : null) ??
    (shows('touch') ? touched.more : null);
  const days = mergeTimeline({
    entries: shows('time') ? entries.items : [],
    charges: shows('charge') ? charges : [],
    asks: shows('ask') ? standing : [],
    touchpoints: shows('touch') ? touched.items : [],
    knownFrom: knownSince(
      { oldest: entries.items.at(-1)?.workedOn, hasMore: shows('time') && entries.more !== null },
      { oldest: asked.items.at(-1)?.receivedOn, hasMore: shows('ask') && asked.more !== null },
      { oldest: touched.items.at(-1)?.on, hasMore: shows('touch') && touched.more !== null },
    ),
  });
  if (entries.error) return <ProblemNotice problem={entries.error.problem} onRetry={entries.refetch} />;
  if (entries.isPending || work.isPending) return <Skeleton label={say('common:waiting')} lines={6} />;
  if (entries.items.length + charges.length + standing.length + touched.items.length === 0) {
    return (
      <EmptyState icon={<TimeIcon size={28} stroke={1.5} />} title={say('clients:timeline.empty-title')}>
        {say('clients:timeline.empty-text')}
      </EmptyState>
    );
  }
  return (
    <Section
      title={say('clients:timeline.title')}
      actions={
        <Choices
          label={say('clients:timeline.filter')}
          value={filter}
          onChange={setFilter}
          choices={[
            { value: 'all', label: say('clients:timeline.all') },
            { value: 'time', label: say('clients:timeline.time') },
            ...(seesAsks ? [{ value: 'ask' as const, label: say('clients:timeline.asks') }] : []),
            ...(seesContacts
              ? [{ value: 'touch' as const, label: say('clients:timeline.touchpoints') }]
              : []),
            ...(seesCharges ? [{ value: 'charge' as const, label: say('clients:timeline.charges') }] : []),
          ]}
        />
      }
    >
      {days.length === 0 && <Soft>{say('clients:timeline.none')}</Soft>}
      <ol className="hf-timeline">
        {days.map(({ on, events }) => (
          <li key={on} className="hf-timeline-day">
            <h3 className="hf-timeline-date">
              <DateText on={on} />
            </h3>
            <ul>
              {events.map((event) => (
                <TimelineEvent key={idOf(event)} event={event} titleOf={titleOf} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {more && (
        <Button
          look="quiet"
          busy={entries.isLoadingMore || asked.isLoadingMore || touched.isLoadingMore}
          onClick={more}
        >
          {say('common:do.more')}
        </Button>
      )}
    </Section>
  );
}

/** The charges of several engagements. */
function useChargesOf(engagementIds: readonly string[]): readonly Charge[] {
  return useQueries({
    queries: engagementIds.map((id) => {
      const input = { params: { id }, query: {} } as const;
      return {
        queryKey: [...keyOf(retainers.charges, input), 'all'],
        queryFn: () => readAll(retainers.charges, input),
      };
    }),
    combine: (results) => results.flatMap((result) => result.data ?? []),
  });
}
