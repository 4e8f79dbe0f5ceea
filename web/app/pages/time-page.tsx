import { WeekShare } from '../../pro-bono/week-share.tsx';
import { TimePage } from '../../work/time/time-page.tsx';

/** The timer and the week, which says when free work takes more of it than allowed. */
export function WeekPage() {
  return <TimePage aboutWeek={(monday) => <WeekShare monday={monday} />} />;
}
