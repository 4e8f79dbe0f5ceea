import { useState } from 'react';
import { Channel } from '../../../contract/shapes.ts';
import { Activity, type TimeEntry } from '../../../contract/work/time-entries.ts';
import type { Problem } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { DurationField } from '../../kit/duration-field.tsx';
import { CheckField, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { Row } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { useText } from '../../text/use-text.ts';
import { changeOf, type EntryFault, type EntryValues, entryFaults, entryValues } from './entry-change.ts';
import { useEntryChanges } from './use-entry-changes.ts';

interface EntryFormProps {
  readonly entry: TimeEntry;
  readonly timeZone: string;
  readonly onClose: () => void;
}

/** An entry, edited in its place. Escape leaves it as it was. */
export function EntryForm({ entry, timeZone, onClose }: EntryFormProps) {
  const say = useText('time');
  const before = entryValues(entry, timeZone);
  const [values, setValues] = useState(before);
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { save, busy } = useEntryChanges();
  const set = <K extends keyof EntryValues>(name: K, value: EntryValues[K]) => {
    setValues((known) => ({ ...known, [name]: value }));
    setFaults((known) => known.filter((fault) => fault !== name));
  };
  const submit = async () => {
    const found = entryFaults(entry, values);
    setFaults(found);
    if (found.length > 0) return;
    const change = changeOf(before, values);
    const refused = Object.keys(change).length === 0 ? null : await save(entry, change);
    setProblem(refused);
    if (refused === null) onClose();
  };
  return (
    <form
      noValidate
      className="hf-entry-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <EntryFields entry={entry} values={values} faults={faults} set={set} />
      <CheckField
        label={say('common:urgent')}
        checked={values.urgent}
        onChange={(urgent) => set('urgent', urgent)}
      />
      {problem && <ProblemNotice problem={problem} onRetry={submit} />}
      <Row>
        <Button type="submit" look="primary" size="small" busy={busy}>
          {say('common:do.save')}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {say('common:do.cancel')}
        </Button>
      </Row>
    </form>
  );
}

interface EntryFieldsProps {
  readonly entry: TimeEntry;
  readonly values: EntryValues;
  readonly faults: readonly EntryFault[];
  readonly set: <K extends keyof EntryValues>(name: K, value: EntryValues[K]) => void;
}

function EntryFields({ entry, values, faults, set }: EntryFieldsProps) {
  const say = useText('time');
  const errorOf = (fault: EntryFault, text: string) => (faults.includes(fault) ? { error: text } : {});
  return (
    <div className="hf-entry-fields">
      {entry.units === null ? (
        <DurationField
          label={say('time:entry.minutes')}
          value={values.minutes}
          onChange={(minutes) => set('minutes', minutes)}
          bareNumber="minutes"
          autoFocus
          {...errorOf('minutes', say('time:entry.minutes-error'))}
        />
      ) : (
        <NumberField
          label={say('time:entry.pieces')}
          value={values.units}
          onChange={(units) => set('units', units)}
          autoFocus
          {...errorOf('units', say('time:entry.pieces-error'))}
        />
      )}
      <TextField label={say('time:entry.note')} value={values.note} onChange={(note) => set('note', note)} />
      <DateField
        label={say('time:entry.date')}
        value={values.on}
        onChange={(on) => set('on', on)}
        {...errorOf('on', say('common:problem.required'))}
      />
      <TextField
        label={say('time:entry.started')}
        type="time"
        value={values.at}
        onChange={(at) => set('at', at)}
        {...errorOf('at', say('time:entry.started-error'))}
      />
      <SelectField
        label={say('time:entry.activity')}
        value={values.activity}
        onChange={(activity) => set('activity', Activity.parse(activity))}
        options={Activity.options.map((value) => ({ value, label: say(`common:activity.${value}`) }))}
      />
      <SelectField
        label={say('time:entry.channel')}
        value={values.channel ?? ''}
        onChange={(channel) => set('channel', channel === '' ? '' : Channel.parse(channel))}
        options={[
          { value: '', label: say('time:entry.no-channel') },
          ...Channel.options.map((value) => ({ value, label: say(`common:channel.${value}`) })),
        ]}
      />
    </div>
  );
}
