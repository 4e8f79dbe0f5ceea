import { Checkbox, NativeSelect, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core';
import { type ForwardedRef, forwardRef, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is not right and how to put it right. */
  readonly error?: ReactNode;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'email' | 'search' | 'url' | 'date' | 'time' | 'datetime-local';
  readonly placeholder?: string | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search';
  readonly unit?: ReactNode;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export function commonProps({ label, hint, error, required, disabled, name, autoFocus }: FieldProps) {
  return {
    label,
    description: hint,
    error,
    withAsterisk: false,
    required: required ?? false,
    disabled: disabled ?? false,
    inputWrapperOrder: ['label', 'description', 'input', 'error'] as (
      | 'label'
      | 'description'
      | 'input'
      | 'error'
    )[],
    ...(name === undefined ? {} : { name }),
    ...(autoFocus ? { autoFocus: true, 'data-autofocus': true } : {}),
  };
}

export const TextField = forwardRef(function TextField(
  props: TextFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const {
    value,
    onChange,
    onBlur,
    type = 'text',
    placeholder,
    autoComplete,
    inputMode,
    unit,
    min,
    max,
  } = props;
  return (
    <TextInput
      ref={ref}
      {...commonProps(props)}
      type={type}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onBlur ? { onBlur } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(autoComplete ? { autoComplete } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(min ? { min } : {})}
      {...(max ? { max } : {})}
      {...(unit ? { rightSection: <span className="hf-unit">{unit}</span>, rightSectionWidth: 64 } : {})}
    />
  );
});

/** A date as 'YYYY-MM-DD': the browser's own field, which every phone and screen reader knows. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'unit' | 'inputMode'>) {
  return <TextField {...props} type="date" />;
}

export function PasswordField(
  props: Omit<TextFieldProps, 'type' | 'unit'> & { readonly showLabel: string; readonly isNew?: boolean },
) {
  const { value, onChange, showLabel, isNew = false } = props;
  return (
    <PasswordInput
      {...commonProps(props)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }}
    />
  );
}

export function TextAreaField({
  value,
  onChange,
  rows = 3,
  placeholder,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
}) {
  return (
    <Textarea
      {...commonProps(field)}
      value={value}
      rows={rows}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a few: the browser's own list. For many, `SearchSelectField`. */
export function SelectField({
  value,
  onChange,
  options,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
}) {
  return (
    <NativeSelect
      {...commonProps(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={options.map(({ value: key, label }) => ({ value: key, label }))}
    />
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

export function CheckField({ label, hint, checked, onChange, disabled = false }: CheckProps) {
  return (
    <Checkbox
      label={label}
      description={hint}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** Something that takes effect at once. */
export function SwitchField({ label, hint, checked, onChange, disabled = false }: CheckProps) {
  return (
    <Switch
      label={label}
      description={hint}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
