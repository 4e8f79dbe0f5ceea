import { createContext, type ReactElement, use, useEffect } from 'react';
import type { Fields } from '../kit/use-form.ts';
import { keyOf, namespaceOf, type TextKey, type TextPrefix } from '../text/text-keys.ts';
import { type SayIfAny, type TextValues, useTextIfAny } from '../text/use-text.ts';
import { type Contract, choicesOf, isNeeded, mayBeNull, schemaOf, typeOfField } from './body-schema.ts';
import { Control, type ControlGiven, type ControlOption, type Kind } from './control.tsx';

export type AnyFields = Pick<Fields<Record<string, unknown>>, 'of'>;

interface FieldsOfForm extends AnyFields {
  readonly contract: Contract | null;
  readonly texts: TextPrefix;
  /** Hears whether something is typed into a field that its value cannot be read from. */
  readonly noteUnread: (name: string, isUnread: boolean) => void;
}

/** The form that a field stands in. */
export const FieldsContext = createContext<FieldsOfForm | null>(null);

interface FieldGiven extends ControlGiven {
  /** The kind of field, where the contract does not say it rightly. */
  readonly as?: Kind;
  /** Values for its texts. */
  readonly words?: TextValues;
  /** What its choices are called by, where it is not `<form>.<name>-options`. */
  readonly optionTexts?: TextPrefix;
}

type NamesOf<V> = keyof V & string;
type KeyOf<T extends TextPrefix, Name extends string> = T extends `${string}:${string}`
  ? `${T}.${Name}`
  : `${T}:${Name}`;
/** The values that the form's texts have a label for. */
type Labelled<V, T extends TextPrefix> = {
  [Name in NamesOf<V>]: KeyOf<T, Name> extends TextKey ? Name : never;
}[NamesOf<V>];

/** `Field` of a form: the name is one of its values, and has a label in its texts unless one is given. */
export type FieldOf<V, T extends TextPrefix> = <Name extends NamesOf<V>>(
  props: FieldGiven &
    (
      | { readonly name: Name & Labelled<V, T>; readonly label?: undefined }
      | { readonly name: Name; readonly label: string }
    ) & { readonly onChange?: (value: V[Name]) => void },
) => ReactElement;

interface AnyFieldProps extends FieldGiven {
  readonly name: string;
  readonly label?: string;
  readonly onChange?: (value: unknown) => void;
}

/**
 * A field of the form that it stands in. Its texts are found by its name: `<form>.<name>` is the label, and there may be
 * `<name>-hint`, `-placeholder`, `-unit`, `-options.<choice>`, `-needed` (said while it is empty) and `-error` (said whatever
 * is wrong with it). Its kind, its choices and whether it has to be filled in are the contract's.
 */
export function Field({ name, as, words, options, optionTexts, onChange, ...given }: AnyFieldProps) {
  const form = use(FieldsContext);
  if (!form) throw new Error(`The field ${name} stands in no form.`);
  const { contract, texts, noteUnread } = form;
  const say = useTextIfAny(namespaceOf(texts));
  const own = contract ? schemaOf(contract.schema, name) : undefined;
  const key = keyOf(texts, name);
  const field = form.of(name);
  useEffect(() => () => noteUnread(name, false), [name, noteUnread]);
  return (
    <Control
      kind={as ?? typeOfField(own, name)}
      label={say(key, words) ?? name}
      hint={say(`${key}-hint`, words)}
      placeholder={say(`${key}-placeholder`, words)}
      unit={say(`${key}-unit`, words)}
      options={wordedChoices(
        say,
        { own: `${key}-options`, shared: optionTexts, words },
        options ?? choicesOf(own),
      )}
      required={contract !== null && isNeeded(contract, name)}
      mayBeEmpty={own !== undefined && mayBeNull(own)}
      {...given}
      {...field}
      onChange={(value, typed = '') => {
        noteUnread(name, value === null && typed.trim() !== '');
        field.onChange(value);
        onChange?.(value);
      }}
    />
  );
}

interface ChoiceTexts {
  readonly own: string;
  /** Where the choices are worded for several forms. */
  readonly shared: string | undefined;
  readonly words: TextValues | undefined;
}

/** The choices with their words. Choosing nothing stands first where the field's texts have a word for it. */
function wordedChoices(
  say: SayIfAny,
  { own, shared = own, words }: ChoiceTexts,
  choices: readonly (string | ControlOption)[],
): readonly ControlOption[] {
  const none = choices.includes('none') ? undefined : say(keyOf(own, 'none'));
  const worded = choices.map((choice) =>
    typeof choice === 'string'
      ? {
          value: choice,
          label: say(keyOf(shared, choice), words) ?? choice,
          hint: say(keyOf(shared, `${choice}-hint`), words),
        }
      : choice,
  );
  return none === undefined ? worded : [{ value: '', label: none }, ...worded];
}
