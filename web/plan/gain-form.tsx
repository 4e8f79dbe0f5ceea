import { Gained } from '../../contract/plan/plan.ts';
import { SchemaForm } from '../api/form.tsx';
import { Box } from '../kit/box.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Tried } from './what-if.tsx';

interface GainFormProps {
  readonly months: readonly string[];
  readonly currency: string;
  readonly onAdd: (gained: Tried['gain'][number]) => void;
}

interface GainValues {
  readonly title: string;
  readonly fromMonth: string;
  readonly feeMinor: number | null;
  readonly minutes: number | null;
  readonly percent: number | null;
}

const contract = { schema: Gained, isChange: false };

/** Adds a client who may come: a fee and hours a month from a month on. */
export function GainForm({ months, currency, onAdd }: GainFormProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const start: GainValues = {
    title: '',
    fromMonth: months[1] ?? months[0] ?? '',
    feeMinor: null,
    minutes: null,
    percent: 100,
  };
  return (
    <SchemaForm
      contract={contract}
      texts="plan-page:gain"
      values={start}
      toBody={({ minutes, ...gained }) => ({ ...gained, minutes: minutes ?? 0 })}
      send={async (gained) => {
        onAdd(Gained.parse(gained));
        return undefined;
      }}
      onDone={(_, { reset }) => reset()}
      submit={say('plan-page:if.add-gain')}
      look="plain"
    >
      {({ Field }) => (
        <>
          <h3 className="hf-plan-heading">{say('plan-page:if.gain')}</h3>
          <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 11rem), 1fr))" align="end">
            <Field name="title" autoComplete="off" />
            <Field
              name="fromMonth"
              as="select"
              options={months.map((month) => ({ value: month, label: format.date(month, 'month') }))}
            />
            <Field name="feeMinor" currency={currency} />
            <Field name="minutes" as="hours" />
            <Field name="percent" unit="%" />
          </Box>
        </>
      )}
    </SchemaForm>
  );
}
