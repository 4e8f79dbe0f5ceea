import { retainers } from '../../../contract/work/retainers.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { useToast } from '../../api/use-toast.ts';
import { DateField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { daysAfter } from '../../text/dates.ts';
import type { ActionProps } from '../engagements/action.ts';
import { type AgreedChanges, latestPlan, planAtOpening } from '../engagements/agreed-changes.ts';
import { isWholePeriod, previewTerms } from '../engagements/terms-preview.ts';
import { useAgreedChanges } from '../engagements/use-agreed-changes.ts';
import { useWording } from '../engagements/use-wording.ts';
import type { Retainer } from '../terms/agreement-words.ts';
import { AmountField } from '../terms/amount-field.tsx';
import { amountWords } from '../terms/amount-words.ts';
import { errorsByField } from '../terms/engagement-draft.ts';

interface TermsValues {
  readonly effective: 'next-period' | 'now';
  readonly effectiveOn: string;
  readonly feeMinor: number | null;
  readonly amount: number | null;
}

/** Changes fee and allowance from the next period, or now by days with what that costs. */
export function ChangeTermsForm(props: ActionProps) {
  const changes = useAgreedChanges(props.engagement);
  const { retainer } = props.engagement;
  // The form starts from what was agreed last, so it waits for that.
  if (!changes || !retainer) return null;
  return <TermsForm {...props} signed={retainer} changes={changes} />;
}

interface TermsFormProps extends ActionProps {
  readonly signed: Retainer;
  readonly changes: AgreedChanges;
}

function TermsForm({ engagement, balance, onClose, signed, changes }: TermsFormProps) {
  const { say, format } = useWording();
  const toast = useToast();
  const change = useChange(retainers.changeTerms);
  const today = todayOf(usePractice());
  const plan = latestPlan(signed, changes);
  const { allowance } = plan;
  const isTime = allowance.unit === 'minutes';
  const fields = useFields<TermsValues>(
    {
      effective: 'next-period',
      effectiveOn: today,
      feeMinor: plan.feeMinor,
      amount: allowance.amount,
    },
    ({ feeMinor, amount }) => ({
      ...(feeMinor === null ? { feeMinor: say('engagements:form-error.money') } : {}),
      ...(amount === null
        ? { amount: isTime ? say('engagements:form-error.duration') : say('engagements:form-error.count') }
        : {}),
    }),
  );
  const { effective, effectiveOn, feeMinor, amount } = fields.values;
  const submit = async () => {
    if (!fields.check() || feeMinor === null || amount === null) return;
    const changed = await change.run({
      params: { id: engagement.id },
      body: {
        effective,
        ...(effective === 'now' ? { effectiveOn } : {}),
        feeMinor,
        allowance: { unit: allowance.unit, amount },
      },
    });
    if (!changed.ok) return void fields.showErrors(errorsByField(fieldErrors(changed.problem)));
    toast.done(say('engagements:terms.done', { date: format.date(changed.reply.effectiveOn, 'long') }));
    onClose();
  };
  const nextOn = balance && format.date(balance.period.endsBefore, 'long');
  return (
    <PanelForm
      text={say('engagements:terms.text')}
      submitLabel={say('engagements:terms.submit')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <div className="hf-form-row">
        <MoneyField
          {...fields.of('feeMinor')}
          label={say('engagements:terms.fee')}
          currency={engagement.currency}
        />
        <AmountField
          {...fields.of('amount')}
          unit={allowance.unit}
          label={say(isTime ? 'engagements:terms.hours' : 'engagements:terms.pieces')}
        />
      </div>
      <WhenField
        nextOn={nextOn ?? null}
        value={effective}
        onChange={(next) => fields.set('effective', next)}
      />
      {effective === 'now' && (
        <>
          <DateField
            {...fields.of('effectiveOn')}
            label={say('engagements:terms.on')}
            {...(balance
              ? { min: balance.period.startsOn, max: daysAfter(balance.period.endsBefore, -1) }
              : {})}
          />
          <Preview
            engagement={engagement}
            balance={balance}
            signed={signed}
            changes={changes}
            values={fields.values}
          />
        </>
      )}
    </PanelForm>
  );
}

interface WhenFieldProps {
  /** When the next period begins, in words; null where there is none. */
  readonly nextOn: string | null;
  readonly value: TermsValues['effective'];
  readonly onChange: (next: TermsValues['effective']) => void;
}

/** From when the new terms hold. */
function WhenField({ nextOn, value, onChange }: WhenFieldProps) {
  const { say } = useWording();
  return (
    <RadioField
      label={say('engagements:terms.when')}
      value={value}
      onChange={onChange}
      options={[
        {
          value: 'next-period',
          label: say('engagements:terms.next'),
          hint: nextOn
            ? say('engagements:terms.next-on', { date: nextOn })
            : say('engagements:terms.next-hint'),
        },
        { value: 'now', label: say('engagements:terms.now'), hint: say('engagements:terms.now-hint') },
      ]}
    />
  );
}

interface PreviewProps extends Omit<TermsFormProps, 'onClose'> {
  readonly values: TermsValues;
}

/** What the change costs, where the days are simple enough to be foretold; every other case is the server's to compute. */
function Preview({ engagement, balance, signed, changes, values }: PreviewProps) {
  const words = useWording();
  const { say, format } = words;
  const { currency } = engagement;
  const { feeMinor, amount, effectiveOn } = values;
  if (!balance || feeMinor === null || amount === null || effectiveOn === '') return null;
  const opened = planAtOpening(signed, changes, balance.period.startsOn);
  if (!isWholePeriod({ ...signed, allowance: opened.allowance }, balance)) return null;
  const preview = previewTerms({
    from: { feeMinor: opened.feeMinor, amount: opened.allowance.amount },
    to: { feeMinor, amount },
    period: balance.period,
    on: effectiveOn,
  });
  if (!preview) return null;
  const money = (minor: number) => format.money(minor, currency);
  const { netMinor } = preview;
  const net =
    netMinor === 0
      ? say('engagements:terms.nothing')
      : netMinor > 0
        ? say('engagements:terms.charge', { amount: money(netMinor) })
        : say('engagements:terms.credit', { amount: money(-netMinor) });
  return (
    <Notice
      title={say('engagements:terms.preview', {
        days: preview.days,
        fullDays: preview.fullDays,
        added: money(preview.addedMinor),
        removed: money(preview.removedMinor),
        net,
      })}
    >
      {say('engagements:terms.preview-allowance', {
        amount: amountWords(words, balance.unit, preview.amount),
      })}
    </Notice>
  );
}
