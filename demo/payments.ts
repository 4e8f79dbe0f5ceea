import { addDays } from '../core/base/calendar/local-day.ts';
import { listDue } from '../server/money/list-charges-due.ts';
import { recordPayment } from '../server/money/record-payment.ts';
import { type Cast, idOf, localInstant } from './cast.ts';
import { addMonths, type DemoYear } from './plan.ts';
import { done, type Step } from './walk.ts';

/** More falls due in no week. */
const MOST = 50;

/** Every Monday the account is looked at: who owes pays within a week. Only the architects leave the last of it open. */
export function stepsOfPayments(cast: Cast, year: DemoYear): readonly Step[] {
  const lateFrom = addMonths(year.start, 11);
  const steps: Step[] = [];
  for (let on = mondayAfter(year.start); on < year.today; on = addDays(on, 7)) steps.push(payOn(on));
  return steps;

  function payOn(on: string): Step {
    const perform: Step['perform'] = async (deps, actor) => {
      const query = { state: 'open', to: on, limit: MOST, order: 'earliest' } as const;
      const { items } = await listDue(deps, actor, { query });
      for (const { id, openMinor, clientId, dueOn } of items) {
        const isLate = dueOn >= lateFrom && clientId === idOf(cast.clientIds, 'architects');
        if (openMinor > 0 && !isLate)
          done(await recordPayment(deps, actor, { params: { id }, body: { on } }));
      }
    };
    return { at: localInstant(cast, `${on}T08:05`), perform };
  }
}

function mondayAfter(date: string): string {
  return addDays(date, 8 - Temporal.PlainDate.from(date).dayOfWeek);
}
