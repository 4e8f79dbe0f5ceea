import type { Forecast } from '../../contract/plan/plan.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Section } from '../kit/page.tsx';
import { Reason } from '../kit/reason.tsx';
import { Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { Figure, useFigure } from './figure.tsx';
import { type FigureName, type ForecastMonth, sumsOf } from './plan-figures.ts';

/** Every figure of every month, each of which opens what it is made of. */
export function MonthTable({ forecast }: { readonly forecast: Forecast }) {
  const say = useText('plan-page');
  const format = useFormat();
  const write = useFigure(forecast.currency);
  const { months } = forecast;
  const sums = sumsOf(months);
  const isKnown = (months[0]?.capacityMinutes ?? 0) > 0;
  const figure = (name: FigureName, of: (month: ForecastMonth) => number): Column<ForecastMonth> => ({
    key: name,
    header: say(`plan-page:figure.${name}`),
    kind: 'number',
    cell: (row) => <Figure name={name} value={of(row)} month={row.month} {...forecast} />,
  });
  const columns: readonly Column<ForecastMonth>[] = [
    {
      key: 'month',
      header: say('plan-page:income.month'),
      onPhone: 'title',
      cell: ({ month }) => format.date(month, 'month'),
    },
    figure('secured', ({ securedMinor }) => securedMinor),
    figure('likely', ({ likelyMinor }) => likelyMinor),
    figure('open', ({ openMinor }) => openMinor),
    figure('promised', ({ promisedMinutes }) => promisedMinutes),
    figure('planned', ({ plannedMinutes }) => plannedMinutes),
    {
      key: 'free',
      header: say('plan-page:figure.free'),
      kind: 'number',
      cell: (row) => (isKnown ? <Free month={row} /> : '–'),
    },
  ];
  return (
    <Section title={say('plan-page:table.title')}>
      <DataTable
        caption={say('plan-page:table.caption')}
        columns={columns}
        rows={months}
        keyOf={({ month }) => month}
        footer={{
          month: say('plan-page:table.total'),
          secured: write('secured', sums.securedMinor),
          likely: write('likely', sums.likelyMinor),
          open: write('open', sums.openMinor),
        }}
      />
    </Section>
  );
}

/** What is left of a month, with the sum it is from; marked where more is given out than there is. */
function Free({ month }: { readonly month: ForecastMonth }) {
  const say = useText('plan-page');
  const format = useFormat();
  const { freeMinutes, capacityMinutes, promisedMinutes, plannedMinutes } = month;
  const written = format.minutes(freeMinutes);
  const because = say('plan-page:figure.free-because', {
    capacity: format.minutes(capacityMinutes),
    promised: format.minutes(promisedMinutes),
    planned: format.minutes(plannedMinutes),
  });
  return (
    <Reason
      because={because}
      label={`${say('plan-page:figure.free')}, ${format.date(month.month, 'month')}: ${written}`}
    >
      {freeMinutes < 0 ? <Tag tone="warn">{written}</Tag> : written}
    </Reason>
  );
}
