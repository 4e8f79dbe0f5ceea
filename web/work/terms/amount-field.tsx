import type { Unit } from '../../../core/base/money/money.ts';
import { DurationField } from '../../kit/duration-field.tsx';
import type { FieldProps } from '../../kit/fields.tsx';
import { NumberField } from '../../kit/number-fields.tsx';

interface AmountFieldProps extends FieldProps {
  readonly unit: Unit;
  /** Minutes or pieces; null while the field is empty. */
  readonly value: number | null;
  readonly onChange: (amount: number | null) => void;
  readonly placeholder?: string;
}

/** An amount that terms speak of. A bare number is hours wherever time is agreed, and pieces where pieces are. */
export function AmountField({ unit, ...field }: AmountFieldProps) {
  return unit === 'minutes' ? <DurationField {...field} bareNumber="hours" /> : <NumberField {...field} />;
}
