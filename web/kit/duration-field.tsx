import { useState } from 'react';
import { readHours, readMinutes } from '../text/read-minutes.ts';
import { useFormat } from '../text/use-format.ts';
import { type FieldProps, TextField } from './fields.tsx';

interface DurationFieldProps extends FieldProps {
  /** Minutes; null while the field is empty or holds no duration, which `typed` tells apart. */
  readonly value: number | null;
  readonly onChange: (minutes: number | null, typed: string) => void;
  /** A bare number is minutes for work done, hours for an allowance. */
  readonly bareNumber: 'minutes' | 'hours';
  readonly placeholder?: string | undefined;
}

/** A duration as people write it (25, 1:30, 1,5 h), with what was understood shown beside it. */
export function DurationField({ value, onChange, bareNumber, placeholder, ...field }: DurationFieldProps) {
  const format = useFormat();
  const read = bareNumber === 'hours' ? readHours : readMinutes;
  const written = value === null ? '' : writtenAs(value, bareNumber);
  const [typed, setTyped] = useState(written);
  const shown = read(typed) === value ? typed : written;
  return (
    <TextField
      {...field}
      value={shown}
      inputMode="text"
      placeholder={placeholder}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text), text);
      }}
      unit={value === null ? '' : format.minutes(value)}
    />
  );
}

function writtenAs(minutes: number, bareNumber: 'minutes' | 'hours'): string {
  if (bareNumber === 'minutes') return String(minutes);
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return rest === 0 ? String(hours) : `${hours}:${String(rest).padStart(2, '0')}`;
}
