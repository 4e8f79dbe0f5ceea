import { NewAsk } from '../contract/asks/asks.ts';
import { addDays } from '../core/base/calendar/local-day.ts';
import { captureAsk } from '../server/asks/capture-ask.ts';
import { decideAsk } from '../server/asks/decide-ask.ts';
import { answerChangeOrder } from '../server/work/change-orders/answer-change-order.ts';
import { type Asked, asked } from './asked.ts';
import { type Cast, idOf, localInstant } from './cast.ts';
import { addMonths, type DemoYear } from './plan.ts';
import { done, type Step } from './walk.ts';
import { workingDays } from './working-days.ts';

/**
 * When asks are answered: before the day's first session begins, or while the consultant is at lunch, when none runs either.
 * One each time, so that nothing overlaps.
 */
const TIMES = [
  { clock: '08:15', mostMinutes: 14 },
  { clock: '13:30', mostMinutes: 29 },
];
const DAYS_TO_ANSWER = 4;

/** The steps in which clients ask and are answered; `away` are days on which nothing is done for a client of that name. */
export function stepsOfAsks(
  cast: Cast,
  year: DemoYear,
  away: Readonly<Partial<Record<Asked['client'], { readonly from: string; readonly until: string }>>>,
): readonly Step[] {
  const taken = new Set<string>();
  return asked.flatMap((ask) => {
    const pause = away[ask.client];
    const receivedAt = timeOf(ask, year, taken, pause ? [pause] : []);
    taken.add(receivedAt);
    return stepsOf(cast, ask, receivedAt);
  });
}

/** The local time of an ask: the nearest free one to the day it is told for. */
function timeOf(
  ask: Asked,
  year: DemoYear,
  taken: ReadonlySet<string>,
  pauses: readonly { readonly from: string; readonly until: string }[],
): string {
  const days = daysOf(ask, [year.holiday, ...pauses], year);
  const times = TIMES.filter(({ mostMinutes }) => (ask.minutes ?? 0) <= mostMinutes);
  const free = days
    .flatMap((day) => times.map(({ clock }) => `${day}T${clock}`))
    .find((at) => !taken.has(at));
  if (free === undefined) throw new Error(`The demo has no time for what ${ask.client} asks.`);
  return free;
}

function daysOf(
  ask: Asked,
  off: readonly { readonly from: string; readonly until: string }[],
  year: DemoYear,
): readonly string[] {
  if ('daysAgo' in ask) {
    const last = addDays(year.today, 1 - ask.daysAgo);
    return workingDays(addDays(last, -30), last, off).toReversed();
  }
  const first = addDays(addMonths(year.start, ask.month), ask.day);
  return workingDays(first, addDays(first, 40), off);
}

function stepsOf(cast: Cast, ask: Asked, receivedAt: string): readonly Step[] {
  const { client, minutes = 0, decision, answer } = ask;
  const on = receivedAt.slice(0, 'YYYY-MM-DD'.length);
  const made = { changeOrderId: '' };
  const perform: Step['perform'] = async (deps, actor) => {
    const body = NewAsk.parse({
      clientId: idOf(cast.clientIds, client),
      // A client who asks during an agreement asks under it, also when another is being drafted.
      engagementId: idOf(cast.engagementIds, client),
      channel: ask.channel ?? 'email',
      receivedAt: localInstant(cast, receivedAt).toString(),
      text: cast.words(client).say(`asks.${ask.text}`),
      urgent: ask.urgent ?? false,
      ...(minutes > 0 ? { minutes } : {}),
    });
    const { id } = done(await captureAsk(deps, actor, { body }));
    if (decision === undefined) return;
    const quote = ask.priceMinor === undefined ? {} : { quote: { priceMinor: ask.priceMinor } };
    const decided = done(await decideAsk(deps, actor, { params: { id }, body: { decision, ...quote } }));
    made.changeOrderId = decided.changeOrderId ?? '';
  };
  const captured = { at: localInstant(cast, `${on}T18:30`), perform };
  if (answer === undefined) return [captured];
  const answered: Step = {
    at: localInstant(cast, `${addDays(on, DAYS_TO_ANSWER)}T10:30`),
    setsDue: true,
    perform: async (deps, actor) => {
      done(await answerChangeOrder(deps, actor, { id: made.changeOrderId, answer, by: 'member' }));
    },
  };
  return [captured, answered];
}
