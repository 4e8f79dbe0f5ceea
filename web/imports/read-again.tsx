import type { Format } from '../../locales/format.ts';
import { SchemaForm } from '../api/form.tsx';
import type { Problem } from '../api/problem.ts';
import { Notice } from '../kit/notice.tsx';
import { SearchSelectField } from '../kit/search-select-field.tsx';
import { useFormat } from '../text/use-format.ts';
import { type Say, useText } from '../text/use-text.ts';
import { bothReadings } from './date-reading.ts';
import type { Reading } from './send-file.ts';

interface ReadAgainProps {
  readonly problem: Problem;
  readonly reading: Reading;
  readonly onReading: (reading: Reading) => void;
}

/** The one thing the server could not know: whether the day or the month comes first. */
export function ReadAgain({ problem, reading, onReading }: ReadAgainProps) {
  const say = useText('imports-page');
  const format = useFormat();
  const example = typeof problem.example === 'string' ? problem.example : '';
  return (
    <SchemaForm
      contract={null}
      texts="imports-page:ask"
      values={{ dateOrder: reading.dateOrder ?? 'day-first' }}
      send={async (_, { dateOrder }) => {
        onReading({ ...reading, dateOrder });
        return undefined;
      }}
      submit={say('imports-page:ask.again')}
    >
      {({ Field }) => (
        <>
          <Notice tone="warn" title={problem.detail} />
          <Field
            name="dateOrder"
            as="radio"
            across
            hint={example ? say('imports-page:ask.example', { example }) : undefined}
            options={orderChoices(say, format, example)}
          />
        </>
      )}
    </SchemaForm>
  );
}

/** The two orders, read out on a date of the file where one says what each would make of it. */
function orderChoices(say: Say, format: Format, example: string) {
  const both = bothReadings(example);
  return [
    {
      value: 'day-first',
      label: both
        ? say('imports-page:ask.day-first', { reading: format.date(both.dayFirst, 'long') })
        : say('imports-page:ask.day-first-plain'),
    },
    {
      value: 'month-first',
      label: both
        ? say('imports-page:ask.month-first', { reading: format.date(both.monthFirst, 'long') })
        : say('imports-page:ask.month-first-plain'),
    },
  ];
}

interface TimeZoneFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Every time zone this browser knows, found by typing a city. */
export function TimeZoneField({ value, onChange }: TimeZoneFieldProps) {
  const say = useText('imports-page');
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return (
    <SearchSelectField
      label={say('imports-page:ask.time-zone')}
      hint={say('imports-page:ask.time-zone-hint')}
      value={value}
      onChange={onChange}
      options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      nothingFound={say('common:nothing-found')}
    />
  );
}
