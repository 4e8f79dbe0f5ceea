import { useForm as useMantineForm } from '@mantine/form';
import type { SyntheticEvent } from 'react';

/** What is wrong with a value, beside its field. */
export type FieldErrors<V> = { readonly [K in keyof V]?: string };

/** The values of a form with what is wrong about them, as its parts take them. */
export interface Fields<V extends object> {
  readonly values: V;
  readonly errors: FieldErrors<V>;
  readonly changed: boolean;
  readonly set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  /** What a field takes: `<TextField label=… {...of('name')} />`. */
  readonly of: <K extends keyof V & string>(
    name: K,
  ) => {
    readonly name: K;
    readonly value: V[K];
    readonly onChange: (value: V[K]) => void;
    readonly error?: string;
  };
  /** Begins anew, with these values or with those it began with. */
  readonly reset: (values?: V) => void;
}

/** Messages by the name of their field. What belongs to no field stands under `ELSEWHERE`. */
export type Messages = Readonly<Record<string, string | undefined>>;
export const ELSEWHERE = '*';

/** The values as Mantine's form takes them. */
type Held<V> = V & Record<string, unknown>;

interface FormSettings<V extends object> {
  readonly values: V;
  /** What is wrong; nothing is sent while it says something. */
  readonly check: (values: V) => Promise<Messages>;
  /** Sends what is right. `chosen` is the value of the button that was pressed. What it answers is shown beside the fields. */
  readonly send: (values: V, chosen: string) => Promise<Messages>;
  /** After something wrong was found, here or by the server. */
  readonly onWrong: () => void;
}

export interface FormState<V extends object> extends Fields<V> {
  /** With what belongs to no field. */
  readonly errors: FieldErrors<V> & { readonly [ELSEWHERE]?: string };
  readonly busy: boolean;
  /** The values it began with, or was last reset to. */
  readonly before: () => V;
  readonly onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void;
}

/** Keeps the values of a form; a field's error goes as soon as the field is changed. */
export function useForm<V extends object>({ values, check, send, onWrong }: FormSettings<V>): FormState<V> {
  const form = useMantineForm({
    initialValues: values as Held<V>,
    validate: (now: Held<V>) => check(now),
  });
  const errors = form.errors as FormState<V>['errors'];
  const set: Fields<V>['set'] = (name, value) => form.setFieldValue(name, () => value as never);
  return {
    values: form.values,
    errors,
    changed: form.isDirty(),
    busy: form.submitting,
    before: () => form.getInitialValues(),
    set,
    of: (name) => {
      const error = errors[name];
      const base = { name, value: form.values[name], onChange: (value: V[typeof name]) => set(name, value) };
      return error ? { ...base, error } : base;
    },
    reset: (next) => {
      if (next) form.setInitialValues(next as Held<V>);
      form.reset();
    },
    onSubmit: (event) => {
      if (form.submitting) return event?.preventDefault();
      const pressed = (event?.nativeEvent as SubmitEvent | undefined)?.submitter;
      const chosen = pressed instanceof HTMLButtonElement ? pressed.value : '';
      form.onSubmit(async (now) => {
        const wrong = await send(now, chosen);
        if (Object.keys(wrong).length === 0) return;
        form.setErrors(wrong);
        onWrong();
      }, onWrong)(event);
    },
  };
}

/** Values that are answered while they are filled in, and sent by nobody. */
export function useValues<V extends object>(values: V): Fields<V> {
  return useForm({ values, check: async () => ({}), send: async () => ({}), onWrong: () => undefined });
}
