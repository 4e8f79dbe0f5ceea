import { Lost } from '../../contract/plan/plan.ts';
import { SchemaForm } from '../api/form.tsx';
import { ClientField } from '../clients/client-field.tsx';
import { Box } from '../kit/box.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Tried } from './what-if.tsx';

interface LoseFormProps {
  readonly months: readonly string[];
  readonly onAdd: (lost: Tried['lose'][number]) => void;
}

const contract = { schema: Lost, isChange: false };

/** Leaves a client out from a month on. */
export function LoseForm({ months, onAdd }: LoseFormProps) {
  const say = useText('plan-page');
  const format = useFormat();
  return (
    <SchemaForm
      contract={contract}
      texts="plan-page:lose"
      values={{ clientId: '', fromMonth: months[1] ?? months[0] ?? '' }}
      send={async (_, lost) => {
        onAdd(lost);
        return undefined;
      }}
      onDone={(_, { reset }) => reset()}
      submit={say('plan-page:if.add-lose')}
      look="plain"
    >
      {({ Field, values, set, of }) => (
        <>
          <h3 className="hf-plan-heading">{say('plan-page:if.lose')}</h3>
          <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 11rem), 1fr))" align="end">
            <ClientField
              {...of('clientId')}
              value={values.clientId === '' ? null : values.clientId}
              onChange={(clientId) => set('clientId', clientId ?? '')}
              label={say('plan-page:lose.clientId')}
            />
            <Field
              name="fromMonth"
              as="select"
              label={say('plan-page:gain.fromMonth')}
              options={months.map((month) => ({ value: month, label: format.date(month, 'month') }))}
            />
          </Box>
        </>
      )}
    </SchemaForm>
  );
}
