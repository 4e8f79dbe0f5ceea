import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import { Box } from '../../kit/box.tsx';
import { Stack } from '../../kit/layout.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Names } from '../engagements/use-names.ts';
import { EntryList } from './entry-list.tsx';
import type { Week } from './week.ts';
import { useCellWords } from './week-grid.tsx';

interface WeekDaysProps {
  readonly week: Week<TimeEntry>;
  readonly names: Names;
  readonly day: string | null;
}

/** The entries of a week day by day, latest day first, or those of one day. Days without any are left out. */
export function WeekDays({ week, names, day }: WeekDaysProps) {
  const say = useText('time');
  const format = useFormat();
  const amount = useCellWords();
  const shown = week.dayTotals
    .filter((cell) => cell.entries.length > 0 && (day === null || cell.on === day))
    .toReversed();
  return (
    <Stack gap="large">
      {shown.map((cell) => (
        <section
          key={cell.on}
          aria-label={say('time:week.entries-of', { date: format.date(cell.on, 'weekday') })}
        >
          <Box
            className="hf-day-head"
            flow="row"
            justify="space-between"
            align="baseline"
            gap="1rem"
            mb="0.375rem"
          >
            <h3>{format.date(cell.on, 'weekday')}</h3>
            <span className="hf-figures">{amount(cell)}</span>
          </Box>
          <EntryList entries={cell.entries.toReversed()} names={names} showTitle />
        </section>
      ))}
    </Stack>
  );
}
