import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import { Link } from '../../kit/link.tsx';
import { Unseen } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Names } from '../engagements/use-names.ts';
import type { Week, WeekCell } from './week.ts';

interface WeekGridProps {
  readonly week: Week<TimeEntry>;
  readonly names: Names;
  readonly today: string;
  /** The day whose entries are shown below, or null for the whole week. */
  readonly day: string | null;
  readonly onDay: (day: string) => void;
}

/** The week by engagement and day. Each day's head and each filled cell shows the entries of that day. */
export function WeekGrid({ week, names, today, day, onDay }: WeekGridProps) {
  const say = useText('time');
  const format = useFormat();
  const amount = useCellWords();
  // In a cell a bare figure is enough for deliverables: all time has its unit, and the button says the word.
  const short = ({ minutes, units }: { readonly minutes: number; readonly units: number }) =>
    minutes > 0 ? format.minutes(minutes) : format.number(units);
  const first = week.days[0] ?? today;
  const last = week.days.at(-1) ?? today;
  return (
    <div className="hf-table-frame">
      <table className="hf-week hf-figures">
        <caption className="hf-unseen">
          {say('time:week.days-caption', { from: format.date(first), until: format.date(last) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('time:week.engagement')}</th>
            {week.dayTotals.map((cell) => (
              <th key={cell.on} scope="col" className={cell.on === today ? 'hf-week-today' : undefined}>
                <button
                  type="button"
                  className="hf-week-day"
                  aria-pressed={cell.on === day}
                  onClick={() => onDay(cell.on)}
                >
                  <span>{format.date(cell.on, 'weekday').slice(0, 3)} </span>
                  <span>{format.date(cell.on, 'short')}</span>
                  <Unseen>: {amount(cell) || say('time:week.nothing')}</Unseen>
                </button>
              </th>
            ))}
            <th scope="col" className="hf-cell-number">
              {say('time:week.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row) => (
            <tr key={row.engagementId}>
              <th scope="row">
                <Link
                  look="quiet"
                  to="/engagements/$engagementId"
                  params={{ engagementId: row.engagementId }}
                >
                  {names.titleOf(row.engagementId)}
                </Link>
                <span className="hf-week-client">
                  {names.engagementOf(row.engagementId)?.clientName ?? ''}
                </span>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.on} className={cell.on === day ? 'hf-week-chosen' : undefined}>
                  {cell.entries.length > 0 && (
                    <button
                      type="button"
                      className="hf-week-cell"
                      aria-label={say('time:week.cell', {
                        title: names.titleOf(row.engagementId),
                        date: format.date(cell.on, 'weekday'),
                        amount: amount(cell),
                      })}
                      onClick={() => onDay(cell.on)}
                    >
                      {short(cell)}
                    </button>
                  )}
                </td>
              ))}
              <td className="hf-cell-number">{short(row)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('time:week.total')}</th>
            {week.dayTotals.map((cell) => (
              <td key={cell.on}>
                <span className="hf-week-sum-cell">
                  {cell.minutes > 0 ? format.minutes(cell.minutes) : ''}
                </span>
              </td>
            ))}
            <td className="hf-cell-number">{format.minutes(week.minutes)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What stands in a cell: time, pieces, both, or nothing. */
export function useCellWords(): (cell: Pick<WeekCell<TimeEntry>, 'minutes' | 'units'>) => string {
  const say = useText('time');
  const format = useFormat();
  return ({ minutes, units }) =>
    [
      minutes > 0 ? format.minutes(minutes) : '',
      units > 0 ? say('time:week.deliverables', { count: units }) : '',
    ]
      .filter(Boolean)
      .join(' + ');
}
