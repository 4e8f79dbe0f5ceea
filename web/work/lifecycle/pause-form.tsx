import { retainers } from '../../../contract/work/retainers.ts';
import { Form } from '../../api/form.tsx';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { FieldRow } from '../../kit/layout.tsx';
import { daysAfter, daysBetween } from '../../text/dates.ts';
import type { ActionProps } from '../engagements/action.ts';
import { planAtOpening } from '../engagements/agreed-changes.ts';
import { isWholePeriod, pauseCredit } from '../engagements/terms-preview.ts';
import { useAgreedChanges } from '../engagements/use-agreed-changes.ts';
import { useWording } from '../engagements/use-wording.ts';

/** Pauses a retainer: what becomes of the days is chosen by what it means, not by its name. */
export function PauseForm({ engagement, balance, onClose }: ActionProps) {
  const { say, format } = useWording();
  const today = todayOf(usePractice());
  const hintsOf = usePauseHints({ engagement, balance });
  const on = (date: string) => format.date(date, 'long');
  return (
    <Form
      route={retainers.pause}
      params={{ id: engagement.id }}
      texts="engagements:pause"
      values={{ from: today, until: daysAfter(today, 14), mode: 'extend', anchor: 'moved' }}
      submit={say('engagements:pause.submit')}
      done={(_, { from, until }) => say('engagements:pause.done', { from: on(from), until: on(until) })}
      onClose={onClose}
    >
      {({ Field, values: { from, until, mode } }) => {
        const hints = hintsOf(from, until);
        const choices = (['extend', 'prorate', 'bill-through'] as const).map((value) => ({
          value,
          label: say(`engagements:pause.${value}`),
          hint: hints[value],
        }));
        return (
          <>
            <FieldRow>
              <Field name="from" />
              <Field name="until" min={from} />
            </FieldRow>
            <Field name="mode" as="radio" options={choices} />
            {mode === 'extend' && <Field name="anchor" />}
          </>
        );
      }}
    </Form>
  );
}

/** What each way would do to the days of a pause. */
function usePauseHints({ engagement, balance }: Pick<ActionProps, 'engagement' | 'balance'>) {
  const { say, format } = useWording();
  const { retainer, currency } = engagement;
  const changes = useAgreedChanges(engagement);
  const opened = retainer && changes && balance && planAtOpening(retainer, changes, balance.period.startsOn);
  return (from: string, until: string) => {
    const days = from !== '' && until > from ? daysBetween(from, until) : 0;
    const isSimple =
      opened && days > 0 && isWholePeriod({ ...retainer, allowance: opened.allowance }, balance);
    const credit = isSimple ? pauseCredit(opened.feeMinor, balance.period, { from, until }) : null;
    return {
      extend: say('engagements:pause.extend-hint', { days }),
      prorate:
        credit === null
          ? say('engagements:pause.prorate-plain')
          : say('engagements:pause.prorate-hint', { credit: format.money(credit, currency) }),
      'bill-through': say('engagements:pause.bill-through-hint'),
    };
  };
}
