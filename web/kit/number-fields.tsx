import { useState } from 'react';
import { minorDigitsOf } from '../../locales/format.ts';
import { type FieldProps, TextField } from './fields.tsx';
import { readMinor, readWholeNumber, writeMinor } from './read-numbers.ts';

interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  /** Null while the field is empty or is not a number; `typed` tells these apart. */
  readonly onChange: (value: number | null, typed: string) => void;
  readonly placeholder?: string | undefined;
}

/** A whole number. */
export function NumberField({
  value,
  onChange,
  unit,
  placeholder,
  ...field
}: NumberFieldProps & { readonly unit?: string | undefined }) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const shown = readWholeNumber(typed) === value ? typed : value === null ? '' : String(value);
  return (
    <TextField
      {...field}
      value={shown}
      inputMode="numeric"
      placeholder={placeholder}
      onChange={(text) => {
        setTyped(text);
        onChange(readWholeNumber(text), text);
      }}
      {...(unit ? { unit } : {})}
    />
  );
}

/** An amount of money, typed as people write it (1.200,50 or 1200.5), held in minor units. */
export function MoneyField({
  value,
  onChange,
  currency,
  placeholder,
  ...field
}: NumberFieldProps & { readonly currency: string }) {
  const digits = minorDigitsOf(currency);
  const written = value === null ? '' : writeMinor(value, digits);
  const [typed, setTyped] = useState(written);
  const shown = readMinor(typed, digits) === value ? typed : written;
  return (
    <TextField
      {...field}
      value={shown}
      inputMode="decimal"
      placeholder={placeholder}
      unit={currency}
      onChange={(text) => {
        setTyped(text);
        onChange(readMinor(text, digits), text);
      }}
    />
  );
}
