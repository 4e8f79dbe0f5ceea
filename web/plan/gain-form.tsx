import type { FormEvent } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { MoneyField, NumberField } from '../kit/number-fields.tsx';
import { useFields } from '../kit/use-fields.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Tried } from './what-if.tsx';

interface GainFormProps {
  readonly months: readonly string[];
  readonly currency: string;
  readonly onAdd: (gained: Tried['gain'][number]) => void;
}

interface Values {
  readonly title: string;
  readonly fromMonth: string;
  readonly feeMinor: number | null;
  readonly hours: number | null;
  readonly percent: number | null;
}

/** Adds a client who may come: a fee and hours a month from a month on. */
export function GainForm({ months, currency, onAdd }: GainFormProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const start: Values = {
    title: '',
    fromMonth: months[1] ?? months[0] ?? '',
    feeMinor: null,
    hours: null,
    percent: 100,
  };
  const fields = useFields<Values>(start, ({ title, feeMinor, percent }) => ({
    ...(title.trim() === '' ? { title: say('plan-page:if.needed-name') } : {}),
    ...(feeMinor === null ? { feeMinor: say('plan-page:if.needed-fee') } : {}),
    ...(percent === null || percent > 100 ? { percent: say('plan-page:assume.wrong') } : {}),
  }));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const { title, fromMonth, feeMinor, hours, percent } = fields.values;
    if (!fields.check() || feeMinor === null || percent === null) return;
    onAdd({ title: title.trim(), fromMonth, feeMinor, minutes: Math.min(1_000, hours ?? 0) * 60, percent });
    fields.reset(start);
  };
  return (
    <form noValidate onSubmit={add}>
      <Stack>
        <h3 className="hf-plan-heading">{say('plan-page:if.gain')}</h3>
        <div className="hf-plan-fields">
          <TextField
            label={say('plan-page:if.name')}
            placeholder={say('plan-page:if.name-placeholder')}
            autoComplete="off"
            {...fields.of('title')}
          />
          <SelectField
            label={say('plan-page:if.from')}
            options={months.map((month) => ({ value: month, label: format.date(month, 'month') }))}
            {...fields.of('fromMonth')}
          />
          <MoneyField label={say('plan-page:if.fee')} currency={currency} {...fields.of('feeMinor')} />
          <NumberField label={say('plan-page:if.hours')} unit="h" {...fields.of('hours')} />
          <NumberField label={say('plan-page:if.chance')} unit="%" {...fields.of('percent')} />
        </div>
        <Row>
          <Button type="submit">{say('plan-page:if.add-gain')}</Button>
        </Row>
      </Stack>
    </form>
  );
}
