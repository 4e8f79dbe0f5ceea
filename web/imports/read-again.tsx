import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { Button } from '../kit/button.tsx';
import { Stack } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import { RadioField } from '../kit/radio-field.tsx';
import { SearchSelectField } from '../kit/search-select-field.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
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
  const [dateOrder, setDateOrder] = useState<'day-first' | 'month-first'>(reading.dateOrder ?? 'day-first');
  const example = typeof problem.example === 'string' ? problem.example : '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onReading({ ...reading, dateOrder });
      }}
    >
      <Stack>
        <Notice tone="warn" title={problem.detail} />
        <DateOrderField example={example} value={dateOrder} onChange={setDateOrder} />
        <div>
          <Button type="submit" look="primary">
            {say('imports-page:ask.again')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface DateOrderFieldProps {
  readonly example: string;
  readonly value: 'day-first' | 'month-first';
  readonly onChange: (value: 'day-first' | 'month-first') => void;
}

function DateOrderField({ example, value, onChange }: DateOrderFieldProps) {
  const say = useText('imports-page');
  const format = useFormat();
  const both = bothReadings(example);
  return (
    <RadioField
      across
      label={say('imports-page:ask.date-order')}
      {...(example ? { hint: say('imports-page:ask.example', { example }) } : {})}
      value={value}
      onChange={onChange}
      options={[
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
      ]}
    />
  );
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
