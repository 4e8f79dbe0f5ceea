import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { matchesWords } from '../text/match-words.ts';
import { commonProps, type FieldProps, type Option } from './fields.tsx';

/** One of many, found by typing. `null` is "none chosen". */
export function SearchSelectField({
  value,
  onChange,
  options,
  nothingFound,
  placeholder,
  clearLabel,
  onSearch,
  ...field
}: FieldProps & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly Option[];
  readonly nothingFound: string;
  readonly placeholder?: string | undefined;
  /** Set where "none" is an answer: names the button that empties the field. */
  readonly clearLabel?: string | undefined;
  /** Told what is typed, where the options are those found by it and not all there are. */
  readonly onSearch?: (text: string) => void;
}) {
  return (
    <Select
      {...commonProps(field)}
      searchable
      value={value}
      onChange={(next) => onChange(next)}
      data={options.map(({ value: key, label }) => ({ value: key, label }))}
      nothingFoundMessage={nothingFound}
      clearable={clearLabel !== undefined}
      limit={200}
      // Beside its field, not at the end of the document: there it would lie outside of every landmark.
      comboboxProps={{ withinPortal: false }}
      allowDeselect={false}
      {...(clearLabel === undefined ? {} : { clearButtonProps: { 'aria-label': clearLabel } })}
      {...(onSearch === undefined ? {} : { onSearchChange: onSearch, filter: withWords })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

/** What was found for an earlier word is no answer to this one: it goes at once, before the next answer is there. */
const withWords: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter(({ label, value }) => matchesWords(label || value, search));
