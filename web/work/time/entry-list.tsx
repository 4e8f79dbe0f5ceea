import { Box } from '../../kit/box.tsx';
import './entry-list.css';
import { useRef, useState } from 'react';
import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import { usePractice } from '../../api/use-session.ts';
import { IconButton } from '../../kit/button.tsx';
import { EditIcon, RemoveIcon, UndoIcon } from '../../kit/icons.ts';
import { Link } from '../../kit/link.tsx';
import { Reason } from '../../kit/reason.tsx';
import { Figures, Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Names } from '../engagements/use-names.ts';
import { EntryForm } from './entry-form.tsx';
import { useEntryChanges } from './use-entry-changes.ts';
import { overlapsAmong } from './week.ts';

interface EntryListProps {
  readonly entries: readonly TimeEntry[];
  readonly names: Names;
  /** Set where entries of several engagements stand together. */
  readonly showTitle?: boolean;
  readonly showDay?: boolean;
}

/** Entries with what was worked, what is billed and why; each is edited in its place and voided with a way back. */
export function EntryList({ entries, names, showTitle = false, showDay = false }: EntryListProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const practice = usePractice();
  const overlaps = overlapsAmong(entries);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return (
    <Box as="ul" plain m="0" p="0" bg="var(--hf-surface)" bd="1px solid var(--hf-line)" bdrs="md">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.voidedAt ? 'hf-entry hf-row-quiet' : 'hf-entry'}>
          <EntryLine
            entry={entry}
            names={names}
            showTitle={showTitle}
            showDay={showDay}
            overlap={known.get(overlaps.get(entry.id) ?? '') ?? null}
            timeZone={names.engagementOf(entry.engagementId)?.timeZone ?? practice.timeZone}
            isEdited={edited === entry.id}
            onEdit={(isEdited) => setEdited(isEdited ? entry.id : null)}
          />
        </li>
      ))}
    </Box>
  );
}

interface EntryLineProps {
  readonly entry: TimeEntry;
  readonly names: Names;
  readonly showTitle: boolean;
  readonly showDay: boolean;
  readonly overlap: TimeEntry | null;
  readonly timeZone: string;
  readonly isEdited: boolean;
  readonly onEdit: (isEdited: boolean) => void;
}

function EntryLine(props: EntryLineProps) {
  const { entry, names, showTitle, showDay, overlap, timeZone, isEdited, onEdit } = props;
  const say = useText('time');
  const format = useFormat();
  const actions = useRef<HTMLDivElement>(null);
  // The focus goes back to the button that opened the form, so that the next entry is one key away.
  const close = () => {
    onEdit(false);
    actions.current?.querySelector('button')?.focus();
  };
  const time = format.instantTime(entry.startedAt, timeZone);
  return (
    <>
      <div className="hf-entry-line">
        <div className="hf-entry-when hf-figures">
          {showDay && <div>{format.date(entry.workedOn, 'short')}</div>}
          <Soft>{time}</Soft>
        </div>
        <div className="hf-entry-what">
          <div>{entry.note ?? <Soft>{say('time:entry.no-note')}</Soft>}</div>
          <Box flow="row" wrap gap="0.25rem 0.5rem" align="center" fz="sm" mt="0.125rem">
            {showTitle && (
              <Link to="/engagements/$engagementId" params={{ engagementId: entry.engagementId }}>
                {[names.engagementOf(entry.engagementId)?.clientName ?? '', names.titleOf(entry.engagementId)]
                  .filter(Boolean)
                  .join(' · ')}
              </Link>
            )}
            <EntryTags entry={entry} overlap={overlap} names={names} timeZone={timeZone} />
          </Box>
        </div>
        <EntryAmounts entry={entry} />
        <div className="hf-entry-actions" ref={actions}>
          <EntryActions entry={entry} names={names} onEdit={() => onEdit(!isEdited)} />
        </div>
      </div>
      {isEdited && <EntryForm entry={entry} timeZone={timeZone} onClose={close} />}
    </>
  );
}

interface EntryTagsProps {
  readonly entry: TimeEntry;
  readonly overlap: TimeEntry | null;
  readonly names: Names;
  readonly timeZone: string;
}

function EntryTags({ entry, overlap, names, timeZone }: EntryTagsProps) {
  const say = useText('time');
  const format = useFormat();
  return (
    <>
      {entry.activity !== 'work' && <Tag>{say(`common:activity.${entry.activity}`)}</Tag>}
      {entry.channel && <Tag>{say(`common:channel.${entry.channel}`)}</Tag>}
      {entry.urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
      {entry.voidedAt && <Tag>{say('time:entry.voided-tag')}</Tag>}
      {entry.apart && (
        <Tag>
          <Reason because={say('time:entry.apart-why')}>{say('time:entry.apart')}</Reason>
        </Tag>
      )}
      {entry.late && (
        <Tag tone="warn">
          <Reason because={say('time:entry.late-why')}>{say('time:entry.late')}</Reason>
        </Tag>
      )}
      {overlap && (
        <Tag tone="warn">
          <Reason
            because={say('time:entry.overlap-why', {
              time: format.instantTime(overlap.startedAt, timeZone),
              title: names.titleOf(overlap.engagementId),
            })}
          >
            {say('time:entry.overlap')}
          </Reason>
        </Tag>
      )}
    </>
  );
}

function EntryAmounts({ entry }: { readonly entry: TimeEntry }) {
  const say = useText('time');
  const format = useFormat();
  if (entry.units !== null) {
    return (
      <div className="hf-entry-amounts">
        <Figures>{say('time:week.deliverables', { count: entry.units })}</Figures>
      </div>
    );
  }
  const billed = say('time:entry.billed', { amount: format.minutes(entry.billedMinutes) });
  return (
    <div className="hf-entry-amounts">
      <Figures>{format.minutes(entry.actualMinutes)}</Figures>
      <div className="hf-small hf-figures">
        <Reason because={entry.billedBecause} label={say('common:why', { value: billed })}>
          {billed}
        </Reason>
      </div>
    </div>
  );
}

interface EntryActionsProps {
  readonly entry: TimeEntry;
  readonly names: Names;
  readonly onEdit: () => void;
}

function EntryActions({ entry, names, onEdit }: EntryActionsProps) {
  const say = useText('time');
  const format = useFormat();
  const { voidEntry, restore, busy } = useEntryChanges();
  const values = {
    title: names.titleOf(entry.engagementId),
    date: format.date(entry.workedOn, 'short'),
    amount:
      entry.units === null
        ? format.minutes(entry.actualMinutes)
        : say('time:week.deliverables', { count: entry.units }),
  };
  // What the decision of an ask recorded is changed by undoing the decision, which the tag says.
  if (entry.apart || !entry.abilities.includes('time.record')) return null;
  if (entry.voidedAt) {
    return (
      <IconButton
        label={say('time:entry.restore-entry', values)}
        icon={<UndoIcon size={18} />}
        busy={busy}
        onClick={() => void restore(entry)}
      />
    );
  }
  return (
    <>
      <IconButton
        label={say('time:entry.edit-entry', values)}
        icon={<EditIcon size={18} />}
        onClick={onEdit}
      />
      <IconButton
        label={say('time:entry.void-entry', values)}
        icon={<RemoveIcon size={18} />}
        busy={busy}
        onClick={() => void voidEntry(entry)}
      />
    </>
  );
}
