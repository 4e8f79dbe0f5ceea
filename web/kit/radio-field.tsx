import './radio-field.css';
import { type ReactNode, useId } from 'react';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** What choosing it means. */
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
}

interface RadioFieldProps<T extends string> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly RadioOption<T>[];
  /** Side by side where there is room: for a choice that the rest of a form depends on. */
  readonly across?: boolean | undefined;
}

/** One of a few, each with what it means in view: the browser's own radio buttons, so that arrow keys move among them. */
export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { label, hint, error, value, onChange, options, across = false } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim();
  return (
    <fieldset className="hf-radio" {...(described ? { 'aria-describedby': described } : {})}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="hf-radio-hint">
          {hint}
        </p>
      )}
      <div className={across ? 'hf-radio-across' : 'hf-radio-list'}>
        {options.map((option) => (
          <label key={option.value} className="hf-radio-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              {...(error ? { 'data-invalid': true } : {})}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              {...(option.hint ? { 'aria-describedby': `${id}-${option.value}-hint` } : {})}
            />
            <span className="hf-radio-words">
              <span className="hf-radio-name">
                {option.icon}
                <span id={`${id}-${option.value}`}>{option.label}</span>
              </span>
              {option.hint && (
                <span id={`${id}-${option.value}-hint`} className="hf-radio-hint">
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="hf-radio-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
