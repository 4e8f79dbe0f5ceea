import { type TimeEntry, timeEntries } from '../../../contract/work/time-entries.ts';
import { contractOf } from '../../api/body-schema.ts';
import { SchemaForm } from '../../api/form.tsx';
import { Box } from '../../kit/box.tsx';
import { useText } from '../../text/use-text.ts';
import { changeOf, type EntryValues, entryFaults, entryValues } from './entry-change.ts';
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
  const { save } = useEntryChanges();
  const faultsOf = (values: EntryValues) =>
    Object.fromEntries(
      entryFaults(entry, values).map((fault) => [
        fault,
        say(fault === 'on' ? 'common:problem.required' : `time:entry.${fault}-error`),
      ]),
    );
  const saveChange = async (values: EntryValues) => {
    const change = changeOf(before, values);
    const problem = Object.keys(change).length === 0 ? null : await save(entry, change);
    return problem ? ({ ok: false, problem } as const) : undefined;
  };
  return (
    <SchemaForm
      contract={contractOf(timeEntries.change)}
      texts="time:entry"
      values={before}
      toBody={(values) => changeOf(before, values)}
      check={faultsOf}
      send={(_, values) => saveChange(values)}
      size="small"
      className="hf-entry-form"
      onClose={onClose}
      quick
    >
      {({ Field }) => (
        <>
          <Box
            flow="grid"
            gap="0.875rem"
            columns="repeat(auto-fit, minmax(min(100%, 11rem), 1fr))"
            align="start"
          >
            {entry.units === null ? <Field name="minutes" autoFocus /> : <Field name="units" autoFocus />}
            <Field name="note" />
            <Field name="on" as="date" />
            <Field name="at" as="time" />
            <Field name="activity" optionTexts="common:activity" />
            <Field name="channel" optionTexts="common:channel" />
          </Box>
          <Field name="urgent" label={say('common:urgent')} />
        </>
      )}
    </SchemaForm>
  );
}
