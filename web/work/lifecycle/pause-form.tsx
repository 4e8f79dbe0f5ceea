import { retainers } from '../../../contract/work/retainers.ts';
import { PanelForm } from '../../api/panel-form.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { useChange } from '../../api/use-change.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { useToast } from '../../api/use-toast.ts';
import { DateField, SelectField } from '../../kit/fields.tsx';
import { RadioField } from '../../kit/radio-field.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { daysAfter, daysBetween } from '../../text/dates.ts';
import type { ActionProps } from '../engagements/action.ts';
import { planAtOpening } from '../engagements/agreed-changes.ts';
import { isWholePeriod, pauseCredit } from '../engagements/terms-preview.ts';
import { useAgreedChanges } from '../engagements/use-agreed-changes.ts';
import { useWording } from '../engagements/use-wording.ts';

interface PauseValues {
  readonly from: string;
  readonly until: string;
  readonly mode: 'extend' | 'prorate' | 'bill-through';
  readonly anchor: 'moved' | 'restored';
}

/** Pauses a retainer: what becomes of the days is chosen by what it means, not by its name. */
export function PauseForm({ engagement, balance, onClose }: ActionProps) {
  const { say, format } = useWording();
  const toast = useToast();
  const change = useChange(retainers.pause);
  const today = todayOf(usePractice());
  const fields = useFields<PauseValues>(
    { from: today, until: daysAfter(today, 14), mode: 'extend', anchor: 'moved' },
    ({ from, until }) => ({
      ...(from === '' ? { from: say('engagements:form-error.date') } : {}),
      ...(until === ''
        ? { until: say('engagements:form-error.date') }
        : until <= from
          ? { until: say('engagements:form-error.end-before-start') }
          : {}),
    }),
  );
  const { from, until, mode, anchor } = fields.values;
  const submit = async () => {
    if (!fields.check()) return;
    const paused = await change.run({ params: { id: engagement.id }, body: { from, until, mode, anchor } });
    if (!paused.ok) return void fields.showErrors(fieldErrors(paused.problem));
    toast.done(
      say('engagements:pause.done', { from: format.date(from, 'long'), until: format.date(until, 'long') }),
    );
    onClose();
  };
  const days = from !== '' && until > from ? daysBetween(from, until) : 0;
  const { retainer, currency } = engagement;
  const changes = useAgreedChanges(engagement);
  const opened = retainer && changes && balance && planAtOpening(retainer, changes, balance.period.startsOn);
  const isSimple = opened && days > 0 && isWholePeriod({ ...retainer, allowance: opened.allowance }, balance);
  const credit = isSimple ? pauseCredit(opened.feeMinor, balance.period, { from, until }) : null;
  const prorateHint =
    credit === null
      ? say('engagements:pause.prorate-plain')
      : say('engagements:pause.prorate-hint', { credit: format.money(credit, currency) });
  return (
    <PanelForm
      submitLabel={say('engagements:pause.submit')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      <div className="hf-form-row">
        <DateField {...fields.of('from')} label={say('engagements:pause.from')} />
        <DateField {...fields.of('until')} label={say('engagements:pause.until')} min={from} />
      </div>
      <RadioField
        label={say('engagements:pause.mode')}
        value={mode}
        onChange={(next) => fields.set('mode', next)}
        options={[
          {
            value: 'extend',
            label: say('engagements:pause.extend'),
            hint: say('engagements:pause.extend-hint', { days }),
          },
          { value: 'prorate', label: say('engagements:pause.prorate'), hint: prorateHint },
          {
            value: 'bill-through',
            label: say('engagements:pause.bill-through'),
            hint: say('engagements:pause.bill-through-hint'),
          },
        ]}
      />
      {mode === 'extend' && (
        <SelectField
          label={say('engagements:pause.anchor')}
          value={anchor}
          onChange={(next) => fields.set('anchor', next as typeof anchor)}
          options={(['moved', 'restored'] as const).map((value) => ({
            value,
            label: say(`engagements:pause.anchor-${value}`),
          }))}
        />
      )}
    </PanelForm>
  );
}
