import { useState } from 'react';
import type { Fields as FieldsOfForm } from './use-form.ts';

type Errors<T> = { readonly [K in keyof T]?: string };

export type Fields<T extends object> = FieldsOfForm<T>;

interface Checked {
  /** True when nothing is wrong; else shows what is. */
  readonly check: () => boolean;
  /** Shows what the server found. A path that is no field here is given back, to be said elsewhere. */
  readonly showErrors: (errors: Readonly<Record<string, string>>) => readonly string[];
}

/** The values of a form with what is wrong about them. A field's error goes as soon as the field is changed. */
export function useFields<T extends object>(
  initial: T,
  check?: (values: T) => Errors<T>,
): Fields<T> & Checked {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<T>>({});

  const set: Fields<T>['set'] = (name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => ({ ...before, [name]: undefined }));
  };
  return {
    values,
    errors,
    changed: JSON.stringify(values) !== JSON.stringify(start),
    set,
    of: (name) => {
      const error = errors[name];
      const base = { name, value: values[name], onChange: (value: T[typeof name]) => set(name, value) };
      return error ? { ...base, error } : base;
    },
    check: () => {
      const found = check?.(values) ?? {};
      setErrors(found);
      return Object.values(found).every((message) => !message);
    },
    showErrors: (found) => {
      const known = Object.entries(found).filter(([name]) => name in values);
      setErrors((before) => ({ ...before, ...Object.fromEntries(known) }));
      return Object.entries(found).flatMap(([name, message]) => (name in values ? [] : [message]));
    },
    reset: (next = start) => {
      setStart(next);
      setValues(next);
      setErrors({});
    },
  };
}
