import { Box } from '../kit/box.tsx';
import './probono.css';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { useCall } from '../api/use-call.ts';
import { Notice } from '../kit/notice.tsx';
import { daysAfter } from '../text/dates.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** Says when free work takes more of a week, or of one of its days, than the practice allows itself; else nothing. */
export function WeekShare({ monday }: { readonly monday: string }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const query = { from: monday, to: daysAfter(monday, 6) };
  // A remark beside the hours: if it cannot be had, the hours are no worse for it.
  const { data } = useCall(proBono.weeks, { query });
  const week = data?.weeks.find(({ startsOn, isPast }) => startsOn === monday && isPast);
  const days = (data?.days ?? []).filter(({ isPast }) => isPast);
  if (!data || (!week && days.length === 0)) return null;
  const past = days.map(({ on, freeMinutes, ofMinutes }) =>
    say('pro-bono-page:week.day', {
      date: format.date(on, 'weekday'),
      free: format.minutes(freeMinutes),
      of: format.minutes(ofMinutes),
    }),
  );
  return (
    <Box my="0.75rem 1rem">
      <Notice tone={week ? 'warn' : 'neutral'} title={say('pro-bono-page:week.title')}>
        {week &&
          say('pro-bono-page:week.week', {
            free: format.minutes(week.freeMinutes),
            of: format.minutes(week.ofMinutes),
            percent: format.percent(week.ofMinutes === 0 ? 1 : week.freeMinutes / week.ofMinutes),
            limit: format.percent(data.limitPercent / 100),
          })}{' '}
        {past.length > 0 && `${say('pro-bono-page:week.days')} ${past.join('; ')}.`}
      </Notice>
    </Box>
  );
}
