import { CheckField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/layout.tsx';
import { useText } from '../../text/use-text.ts';
import type { FormProps } from '../terms/form-props.ts';

/** How the retainer is run beside its figures: a report each period, and what an unpaid period does to work. */
export function ConductFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('renewal-path-page');
  const { monthlyReport, stopUnpaid } = fields.values;
  return (
    <Stack gap="small">
      <CheckField
        label={say('renewal-path-page:monthly-report')}
        hint={say('renewal-path-page:monthly-report-hint')}
        checked={monthlyReport}
        onChange={(next) => fields.set('monthlyReport', next)}
      />
      <CheckField
        label={say('renewal-path-page:stop-unpaid')}
        hint={say('renewal-path-page:stop-unpaid-hint')}
        checked={stopUnpaid}
        onChange={(next) => fields.set('stopUnpaid', next)}
      />
    </Stack>
  );
}
