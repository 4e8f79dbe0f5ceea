import { useState } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { type RenewalPath, renewals } from '../../../contract/work/renewals.ts';
import { Form } from '../../api/form.tsx';
import { FieldRow, Stack } from '../../kit/layout.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { useText } from '../../text/use-text.ts';

interface RenewProps {
  readonly engagement: Engagement;
  readonly renewalPath: RenewalPath;
  readonly onClose: () => void;
}

interface RenewValues {
  readonly periods: number | null;
  /** Empty: as before. */
  readonly feeMinor: number | null;
  readonly amount: number | null;
  readonly keepCarried: boolean;
}

/** Agrees on the next term; whatever is left empty stays as it is. */
export function RenewForm({ engagement, renewalPath, onClose }: RenewProps) {
  const say = useText('renewal-path-page');
  const { retainer, currency } = engagement;
  const [first] = renewalPath.next;
  const [step, setStep] = useState(String(first?.periods ?? 'own'));
  const unit = retainer?.allowance.unit ?? 'minutes';
  const isTime = unit === 'minutes';
  const start: RenewValues = {
    periods: first?.periods ?? null,
    feeMinor: null,
    amount: null,
    keepCarried: retainer?.term?.keepCarried ?? true,
  };
  const unchanged = say('renewal-path-page:unchanged');
  return (
    <Form
      route={renewals.renew}
      params={{ id: engagement.id }}
      texts="renewal-path-page"
      values={start}
      toBody={({ amount, ...term }) => ({
        ...term,
        allowance: amount === null ? undefined : { unit, amount },
      })}
      text={say('renewal-path-page:renew-text')}
      submit={say('renewal-path-page:submit')}
      done={(_, { periods }) => say('renewal-path-page:done', { periods: periods ?? 0 })}
      onClose={onClose}
    >
      {({ Field, set }) => (
        <>
          <Stack gap="tight">
            <span className="hf-label">{say('renewal-path-page:length')}</span>
            <Choices
              label={say('renewal-path-page:length')}
              value={step}
              onChange={(next) => {
                setStep(next);
                if (next !== 'own') set('periods', Number(next));
              }}
              choices={[
                ...renewalPath.next.map(({ periods, label }) => ({ value: String(periods), label })),
                { value: 'own', label: say('renewal-path-page:own') },
              ]}
            />
          </Stack>
          {step === 'own' && <Field name="periods" />}
          <FieldRow>
            <Field name="feeMinor" hint={unchanged} currency={currency} />
            <Field
              name="amount"
              as={isTime ? 'hours' : 'number'}
              label={say(isTime ? 'renewal-path-page:hours' : 'renewal-path-page:pieces')}
              hint={unchanged}
            />
          </FieldRow>
          {retainer?.carry != null && <Field name="keepCarried" />}
        </>
      )}
    </Form>
  );
}
