import { SelectField } from '../../kit/fields.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import type { Look } from './form-props.ts';

interface ChoiceFieldProps<T extends string> {
  readonly look: Look;
  readonly label: string;
  readonly value: T;
  readonly onChange: (next: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint: string }[];
}

/** One of the few things that may be agreed, as cards with what each means or as a list. */
export function ChoiceField<T extends string>({ look, ...field }: ChoiceFieldProps<T>) {
  if (look === 'cards') return <RadioField across {...field} />;
  const { options, onChange, value } = field;
  return (
    <SelectField
      {...field}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? value)}
    />
  );
}
