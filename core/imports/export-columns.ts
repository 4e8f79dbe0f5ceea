import { everyWord, exportWords } from '../../locales/lexicon.ts';

/** The time trackers whose detailed exports can be read. */
export type ImportFormat = 'toggl' | 'harvest' | 'clockify' | 'kimai';

/** What a column can tell about a row. A format has some of them, an export of it often fewer. */
export type ImportField =
  | 'client'
  | 'project'
  | 'task'
  | 'note'
  | 'tags'
  | 'billable'
  | 'email'
  | 'userName'
  | 'firstName'
  | 'lastName'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'duration'
  | 'durationDecimal'
  | 'breakTime'
  | 'hourlyRate'
  | 'amount'
  | 'currency';

/** The names one field goes by in a format's headers, in every language, old and new. */
export type ColumnNames = Partial<Record<ImportField, readonly string[]>>;

type Part = keyof (typeof exportWords)['en']['columns'];

/**
 * What each format's columns are put together from: a field of a later part goes before that of an earlier one. In the order
 * that decides when a header fits two formats equally well.
 *
 * Harvest's `Hours Rounded` and `Ended At` are left alone: its hours are what was worked, pauses already taken out. In Kimai
 * a record's `Rate` is its whole amount; the price of an hour is `Hourly rate`.
 */
const partsOf: Readonly<Record<ImportFormat, readonly Part[]>> = {
  toggl: ['every', 'span', 'toggl'],
  clockify: ['every', 'span', 'clockify'],
  harvest: ['every', 'harvest'],
  kimai: ['every', 'kimai'],
};

export const exportColumns: readonly (readonly [ImportFormat, ColumnNames])[] = (
  Object.keys(partsOf) as ImportFormat[]
).map((format) => [format, Object.assign({}, ...partsOf[format].map(namesOf))]);

function namesOf(part: Part): ColumnNames {
  const fields = Object.keys(exportWords.en.columns[part]) as ImportField[];
  const names = (field: ImportField) =>
    everyWord(exportWords, ({ columns }) => (columns[part] as Readonly<Record<string, string>>)[field] ?? '');
  return Object.fromEntries(fields.map((field) => [field, names(field)]));
}
