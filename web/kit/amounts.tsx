import type { DateStyle } from '../../locales/format.ts';
import { useFormat } from '../text/use-format.ts';

/** An amount of money in minor units. */
export function Money({
  minor,
  currency,
  short = false,
}: {
  readonly minor: number;
  readonly currency: string;
  readonly short?: boolean;
}) {
  const format = useFormat();
  return <span className="hf-figures">{format.money(minor, currency, short ? 'short' : 'exact')}</span>;
}

/** A stretch of time: 8 h 30. */
export function Minutes({ minutes }: { readonly minutes: number }) {
  const format = useFormat();
  return <span className="hf-figures">{format.minutes(minutes)}</span>;
}

/** A date ('YYYY-MM-DD') in words. */
export function DateText({ on, style = 'medium' }: { readonly on: string; readonly style?: DateStyle }) {
  const format = useFormat();
  return (
    <time className="hf-figures" dateTime={on}>
      {format.date(on, style)}
    </time>
  );
}

/** When an instant was, in a time zone. */
export function InstantText({
  at,
  timeZone,
  withTime = false,
}: {
  readonly at: string;
  readonly timeZone: string;
  readonly withTime?: boolean;
}) {
  const format = useFormat();
  const date = format.instantDate(at, timeZone);
  return (
    <time className="hf-figures" dateTime={at}>
      {withTime ? `${date}, ${format.instantTime(at, timeZone)}` : date}
    </time>
  );
}
