import { retainers } from '../../../contract/work/retainers.ts';
import { Form } from '../../api/form.tsx';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { FieldRow } from '../../kit/layout.tsx';
import { Notice } from '../../kit/notice.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { daysAfter } from '../../text/dates.ts';
import type { ActionProps } from '../engagements/action.ts';
import { type AgreedChanges, latestPlan, planAtOpening } from '../engagements/agreed-changes.ts';
import { isWholePeriod, previewTerms } from '../engagements/terms-preview.ts';
import { useAgreedChanges } from '../engagements/use-agreed-changes.ts';
import { useWording } from '../engagements/use-wording.ts';
import type { Retainer } from '../terms/agreement-words.ts';
import { amountWords } from '../terms/amount-words.ts';

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
  const today = todayOf(usePractice());
  const { feeMinor, allowance } = latestPlan(signed, changes);
  const { unit } = allowance;
  const start: TermsValues = {
    effective: 'next-period',
    effectiveOn: today,
    feeMinor,
    amount: allowance.amount,
  };
  const nextOn = balance ? format.date(balance.period.endsBefore, 'long') : null;
  const inPeriod = balance && {
    min: balance.period.startsOn,
    max: daysAfter(balance.period.endsBefore, -1),
  };
  return (
    <Form
      route={retainers.changeTerms}
      params={{ id: engagement.id }}
      texts="engagements:terms"
      values={start}
      toBody={({ amount, effectiveOn, ...plan }) => ({
        ...plan,
        effectiveOn: plan.effective === 'now' ? effectiveOn : undefined,
        allowance: { unit, amount },
      })}
      text={say('engagements:terms.text')}
      submit={say('engagements:terms.submit')}
      done={({ effectiveOn }) => say('engagements:terms.done', { date: format.date(effectiveOn, 'long') })}
      onClose={onClose}
    >
      {({ Field, values, set }) => (
        <>
          <FieldRow>
            <Field name="feeMinor" currency={engagement.currency} />
            <Field
              name="amount"
              as={unit === 'minutes' ? 'hours' : 'number'}
              label={say(unit === 'minutes' ? 'engagements:terms.hours' : 'engagements:terms.pieces')}
            />
          </FieldRow>
          <WhenField nextOn={nextOn} value={values.effective} onChange={(next) => set('effective', next)} />
          {values.effective === 'now' && (
            <>
              <Field name="effectiveOn" as="date" {...inPeriod} />
              <Preview
                engagement={engagement}
                balance={balance}
                signed={signed}
                changes={changes}
                values={values}
              />
            </>
          )}
        </>
      )}
    </Form>
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
