import { useState } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { type RenewalPath, renewals } from '../../../contract/work/renewals.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { CheckField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/layout.tsx';
import { MoneyField, NumberField } from '../../kit/number-fields.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import { AmountField } from '../terms/amount-field.tsx';

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
  const toast = useToast();
  const change = useChange(renewals.renew);
  const { retainer, currency } = engagement;
  const [first] = renewalPath.next;
  const [step, setStep] = useState(String(first?.periods ?? 'own'));
  const unit = retainer?.allowance.unit ?? 'minutes';
  const fields = useFields<RenewValues>(
    {
      periods: first?.periods ?? null,
      feeMinor: null,
      amount: null,
      keepCarried: retainer?.term?.keepCarried ?? true,
    },
    ({ periods }) =>
      periods === null || periods < 1 || periods > 120
        ? { periods: say('renewal-path-page:periods-needed') }
        : {},
  );
  const submit = async () => {
    const { periods, feeMinor, amount, keepCarried } = fields.values;
    if (!fields.check() || periods === null) return;
    const renewed = await change.run({
      params: { id: engagement.id },
      body: {
        periods,
        keepCarried,
        ...(feeMinor === null ? {} : { feeMinor }),
        ...(amount === null ? {} : { allowance: { unit, amount } }),
      },
    });
    if (!renewed.ok) return void fields.showErrors(fieldErrors(renewed.problem));
    toast.done(say('renewal-path-page:done', { periods }));
    onClose();
  };
  return (
    <PanelForm
      text={say('renewal-path-page:renew-text')}
      submitLabel={say('renewal-path-page:submit')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <Stack gap="tight">
        <span className="hf-label">{say('renewal-path-page:length')}</span>
        <Choices
          label={say('renewal-path-page:length')}
          value={step}
          onChange={(next) => {
            setStep(next);
            if (next !== 'own') fields.set('periods', Number(next));
          }}
          choices={[
            ...renewalPath.next.map(({ periods, label }) => ({ value: String(periods), label })),
            { value: 'own', label: say('renewal-path-page:own') },
          ]}
        />
      </Stack>
      {step === 'own' && <NumberField {...fields.of('periods')} label={say('renewal-path-page:periods')} />}
      <div className="hf-form-row">
        <MoneyField
          {...fields.of('feeMinor')}
          label={say('renewal-path-page:fee')}
          hint={say('renewal-path-page:unchanged')}
          currency={currency}
        />
        <AmountField
          {...fields.of('amount')}
          unit={unit}
          label={say(unit === 'minutes' ? 'renewal-path-page:hours' : 'renewal-path-page:pieces')}
          hint={say('renewal-path-page:unchanged')}
        />
      </div>
      {retainer?.carry != null && (
        <CheckField
          label={say('renewal-path-page:keep')}
          checked={fields.values.keepCarried}
          onChange={(next) => fields.set('keepCarried', next)}
        />
      )}
    </PanelForm>
  );
}
