import { useState } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { May } from '../../api/may.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useList } from '../../api/use-list.ts';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { SwitchField } from '../../kit/fields.tsx';
import { TimeIcon } from '../../kit/icons.ts';
import { Section } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/waiting.tsx';
import { useNames } from '../engagements/use-names.ts';
import { useWording } from '../engagements/use-wording.ts';
import { EntryList } from './entry-list.tsx';

/** What was worked under the engagement, newest first: actual, billed and why. */
export function EntriesSection({ engagement }: { readonly engagement: Engagement }) {
  const { say } = useWording();
  const [voided, setVoided] = useState(false);
  const list = useList(timeEntries.list, {
    query: { engagementId: engagement.id, limit: 20, voided: voided ? 'true' : 'false' },
  });
  const names = useNames(list.items);
  return (
    <Section
      title={say('engagements:entries.title')}
      actions={
        <SwitchField label={say('engagements:entries.show-voided')} checked={voided} onChange={setVoided} />
      }
    >
      {list.error ? (
        <ProblemNotice problem={list.error.problem} onRetry={list.refetch} />
      ) : list.isPending ? (
        <Skeleton label={say('common:waiting')} />
      ) : list.items.length === 0 ? (
        <EmptyState
          title={voided ? say('engagements:entries.none-voided') : say('engagements:entries.empty-title')}
          icon={<TimeIcon size={28} aria-hidden />}
        >
          {!voided && <May ability="time.record">{say('engagements:entries.empty-text')}</May>}
        </EmptyState>
      ) : (
        <>
          <EntryList entries={list.items} names={names} showDay />
          {list.more && (
            <Button look="quiet" busy={list.isLoadingMore} onClick={list.more}>
              {say('engagements:entries.more')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
