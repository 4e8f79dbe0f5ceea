import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { DurationField } from '../kit/duration-field.tsx';
import {
  CheckField,
  DateField,
  type Option,
  PasswordField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '../kit/fields.tsx';
import { MoneyField, NumberField } from '../kit/number-fields.tsx';
import { RadioField } from '../kit/radio-field.tsx';
import { SearchSelectField } from '../kit/search-select-field.tsx';
import { Choices } from '../kit/tabs.tsx';
import { useText } from '../text/use-text.ts';
import type { TypeOfField } from './body-schema.ts';
import { usePractice } from './use-session.ts';

/** `lines` is a text of several; in `hours` a bare number is hours, in `minutes` it is minutes. */
export type Kind =
  | TypeOfField
  | 'lines'
  | 'time'
  | 'hours'
  | 'switch'
  | 'search'
  | 'radio'
  | 'choices'
  | 'password'
  | 'new-password';

export interface ControlOption extends Option {
  /** What choosing it means; of radio buttons. */
  readonly hint?: string | undefined;
  readonly icon?: ReactNode;
}

/** What whoever draws a field may say about it. */
export interface ControlGiven {
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly unit?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly options?: readonly ControlOption[] | undefined;
  readonly rows?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Of an amount of money; the practice's where none is given. */
  readonly currency?: string | undefined;
  /** Of radio buttons: side by side. */
  readonly across?: boolean | undefined;
}

interface ControlProps extends ControlGiven {
  readonly kind: Kind;
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  /** `typed` where the value is read from what is typed. */
  readonly onChange: (value: unknown, typed?: string) => void;
  /** Whether "none" is an answer. */
  readonly mayBeEmpty: boolean;
}

/** The field of the kit for a kind of value. */
export function Control({ kind, value, ...field }: ControlProps) {
  const text = value === null || value === undefined ? '' : String(value);
  const number = typeof value === 'number' ? value : null;
  switch (kind) {
    case 'lines':
      return <TextAreaField {...field} value={text} />;
    case 'date':
      return <DateField {...field} value={text} />;
    case 'number':
      return <NumberField {...field} value={number} />;
    case 'money':
      return <AmountField {...field} value={number} />;
    case 'minutes':
    case 'hours':
      return <DurationField {...field} value={number} bareNumber={kind} />;
    case 'check':
      return <CheckField {...field} checked={value === true} />;
    case 'switch':
      return <SwitchField {...field} checked={value === true} />;
    case 'password':
    case 'new-password':
      return <SecretField {...field} value={text} isNew={kind === 'new-password'} />;
    case 'select':
    case 'search':
    case 'radio':
    case 'choices':
      return <ChoiceControl {...field} kind={kind} value={text} isNumber={typeof value === 'number'} />;
    default:
      return <TextField {...field} value={text} type={kind} />;
  }
}

type Choice = Omit<ControlProps, 'kind' | 'value'> & {
  readonly kind: 'select' | 'search' | 'radio' | 'choices';
  readonly value: string;
  readonly isNumber: boolean;
};

/** One of several, in the four ways the kit knows; what was a number stays one. */
function ChoiceControl({ kind, isNumber, options = [], mayBeEmpty, onChange, ...field }: Choice) {
  const say = useText();
  const { label, value } = field;
  const choose = (next: string | null) => onChange(isNumber && next ? Number(next) : next);
  if (kind === 'radio') return <RadioField {...field} options={options} onChange={choose} />;
  if (kind === 'select') return <SelectField {...field} options={options} onChange={choose} />;
  if (kind === 'search') {
    return (
      <SearchSelectField
        {...field}
        value={value === '' ? null : value}
        options={options}
        nothingFound={say('common:nothing-found')}
        onChange={choose}
        clearLabel={mayBeEmpty ? say('common:do.clear') : undefined}
      />
    );
  }
  return (
    <div>
      <div className="hf-label">{label}</div>
      <Choices label={label} value={value} choices={options} onChange={choose} />
    </div>
  );
}

type Amount = Omit<ControlProps, 'kind' | 'value'> & { readonly value: number | null };

function AmountField({ currency, ...field }: Amount) {
  if (currency !== undefined) return <MoneyField {...field} currency={currency} />;
  return <PracticeAmountField {...field} />;
}

function PracticeAmountField(field: Amount) {
  return <MoneyField {...field} currency={usePractice().currency} />;
}

function SecretField(field: Omit<Parameters<typeof PasswordField>[0], 'showLabel'>) {
  const say = useText();
  return <PasswordField {...field} showLabel={say('common:do.show-password')} />;
}
