import type { FormEvent } from 'react';
import { ClientField } from '../clients/client-field.tsx';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { useFields } from '../kit/use-fields.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Tried } from './what-if.tsx';

interface LoseFormProps {
  readonly months: readonly string[];
  readonly onAdd: (lost: Tried['lose'][number]) => void;
}

/** Leaves a client out from a month on. */
export function LoseForm({ months, onAdd }: LoseFormProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const fields = useFields<{ readonly clientId: string | null; readonly fromMonth: string }>(
    { clientId: null, fromMonth: months[1] ?? months[0] ?? '' },
    ({ clientId }) => (clientId === null ? { clientId: say('plan-page:if.needed') } : {}),
  );
  const add = (event: FormEvent) => {
    event.preventDefault();
    const { clientId, fromMonth } = fields.values;
    if (!fields.check() || clientId === null) return;
    onAdd({ clientId, fromMonth });
    fields.set('clientId', null);
  };
  return (
    <form noValidate onSubmit={add}>
      <Stack>
        <h3 className="hf-plan-heading">{say('plan-page:if.lose')}</h3>
        <div className="hf-plan-fields">
          <ClientField
            label={say('plan-page:if.client')}
            nothingFound={say('plan-page:if.client-none')}
            {...fields.of('clientId')}
          />
          <SelectField
            label={say('plan-page:if.from')}
            options={months.map((month) => ({ value: month, label: format.date(month, 'month') }))}
            {...fields.of('fromMonth')}
          />
        </div>
        <Row>
          <Button type="submit">{say('plan-page:if.add-lose')}</Button>
        </Row>
      </Stack>
    </form>
  );
}
