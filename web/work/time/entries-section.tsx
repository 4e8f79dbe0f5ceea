import { useState } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { ListView } from '../../api/list-view.tsx';
import { May } from '../../api/may.tsx';
import { useList } from '../../api/use-list.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { SwitchField } from '../../kit/fields.tsx';
import { TimeIcon } from '../../kit/icons.ts';
import { Section } from '../../kit/page.tsx';
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
      <ListView
        list={list}
        empty={
          <EmptyState
            title={voided ? say('engagements:entries.none-voided') : say('engagements:entries.empty-title')}
            icon={<TimeIcon size={28} aria-hidden />}
          >
            {!voided && <May ability="time.record">{say('engagements:entries.empty-text')}</May>}
          </EmptyState>
        }
      >
        {(entries) => <EntryList entries={entries} names={names} showDay />}
      </ListView>
    </Section>
  );
}
