import { addMonths } from '../../../core/base/calendar/day-number.ts';
import { addDays, earlierOf } from '../../../core/base/calendar/local-day.ts';
import { periodAt, periodIndexOn } from '../../../core/base/calendar/period.ts';
import type { Schedule } from '../../../core/base/calendar/schedule.ts';
import { termOn } from '../../../core/base/calendar/term.ts';
import { plannedCheckIns, sayCheckIn } from '../../care/check-ins/list-check-ins.ts';
import { clientHeads } from '../../clients/client-heads.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { activeEngagements } from '../../work/engagements/active-engagements.ts';
import type { EngagementFacts } from '../../work/engagements/engagement.ts';
import { isRetainer } from '../../work/periods/agreement.ts';
import { agreementsOf } from '../../work/periods/agreements-at-once.ts';

const MONTHS_AHEAD = 12;

/** One entry of the calendar: a whole day, as every date of a practice is. */
export interface CalendarDay {
  /** The same for as long as it is about the same thing, so that a calendar moves it instead of doubling it. */
  readonly uid: string;
  readonly on: string;
  readonly summary: string;
  readonly because: string;
  readonly path: string;
}

/** What the next 12 months hold: check-ins, reviews, ends, last days of notice, and the last days of periods. */
export async function gatherDays(deps: Deps): Promise<readonly CalendarDay[]> {
  const until = addMonths(todayOf(deps), MONTHS_AHEAD);
  const active = await activeEngagements(deps);
  const heads = await clientHeads(deps, [...new Set(active.map(({ clientId }) => clientId))]);
  const agreements = await agreementsOf(deps, active.filter(isRetainer));
  const days = active.flatMap((engagement) => {
    const about = aboutOf(deps, engagement, heads.get(engagement.clientId)?.name ?? '');
    const schedule = agreements.get(engagement.id)?.schedule;
    return [
      ...(engagement.reviewOn ? [about('review', engagement.reviewOn)] : []),
      ...(engagement.endsOn ? [about('end', engagement.endsOn)] : []),
      ...(schedule ? scheduleDays(schedule, about, { today: todayOf(deps), until }) : []),
    ];
  });
  return [...(await checkInDays(deps)), ...days]
    .filter(({ on }) => on <= until)
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

type About = (what: 'review' | 'end' | 'term' | 'renewal' | 'notice' | 'period', on: string) => CalendarDay;

function aboutOf({ say }: Deps, { id, title }: EngagementFacts, client: string): About {
  return (what, on) => ({
    // A period has its day in its name: there are many. Of the others an engagement has one.
    uid: `${what}-${id}${what === 'period' ? `-${on}` : ''}`,
    on,
    path: `/engagements/${id}`,
    summary: say(`calendar:${what}.title`, { client, title }),
    because: say(`calendar:${what}.because`, { client, title }),
  });
}

function scheduleDays(
  schedule: Schedule,
  about: About,
  { today, until }: { readonly today: string; readonly until: string },
): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const term = termOn(schedule, today);
  // An end that was agreed stands in the calendar as such.
  if (term && schedule.endsOn === null) {
    days.push(about(term.renewal === 'auto' ? 'renewal' : 'term', term.endsOn));
    if (term.noticeOn >= today) days.push(about('notice', earlierOf(term.noticeOn, term.endsOn)));
  }
  const first = periodIndexOn(schedule, today < schedule.startsOn ? schedule.startsOn : today);
  if (typeof first !== 'number') return days;
  for (let index = first; ; index += 1) {
    const period = periodAt(schedule, index);
    const lastDay = period && addDays(period.endsBefore, -1);
    if (lastDay === null || lastDay > until) return days;
    days.push(about('period', lastDay));
  }
}

async function checkInDays(deps: Deps): Promise<readonly CalendarDay[]> {
  return (await plannedCheckIns(deps)).map((checkIn) => {
    const { clientId, clientName: client, channel, plannedOn } = checkIn;
    return {
      uid: `check-in-${clientId}-${channel}`,
      on: plannedOn,
      path: `/clients/${clientId}#touchpoints`,
      summary: deps.say('today-items:check-in.title', { client, channel }),
      because: sayCheckIn(deps, checkIn),
    };
  });
}
