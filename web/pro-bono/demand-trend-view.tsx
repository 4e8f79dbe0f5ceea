import type { DemandTrend } from '../../contract/pro-bono/demand-trend.ts';
import { Box } from '../kit/box.tsx';
import { Chart } from '../kit/chart.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import {
  type DemandTrendSeries,
  demandTrendPoints,
  demandTrendSeries,
  demandTrendTicks,
  timesInThousand,
} from './demand-series.ts';

/** Before so many months nothing can be called steady (docs/pro-bono.md, demand trend). */
const LEAST_MONTHS = 6;

/** Hours, asks and the urgent share by month, each on an axis of its own, under the sentence that says what they mean. */
export function DemandTrendView({ trend }: { readonly trend: DemandTrend }) {
  const say = useText('pro-bono-page');
  const { months, rising, because, test, pValue } = trend;
  if (months.length === 0) return <Soft>{say('pro-bono-page:demand-trend.too-early')}</Soft>;
  return (
    <div className="hf-free-parts">
      <p className="hf-free-sentence">
        {(rising || months.length >= LEAST_MONTHS) && (
          <Tag tone={rising ? 'bad' : 'neutral'}>
            {say(rising ? 'pro-bono-page:demand-trend.rising' : 'pro-bono-page:demand-trend.steady')}
          </Tag>
        )}{' '}
        {because}
      </p>
      <Box
        className="hf-free-series"
        flow="grid"
        columns="repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))"
        gap="1.25rem 1rem"
      >
        {demandTrendSeries.map((series) => (
          <Series key={series} trend={trend} series={series} />
        ))}
      </Box>
      <Disclosure summary={say('pro-bono-page:demand-trend.test')}>
        <Soft>
          {test}
          {pValue !== null &&
            rising &&
            ` ${say('pro-bono-page:demand-trend.p-value', { count: timesInThousand(pValue) })}`}
        </Soft>
      </Disclosure>
    </div>
  );
}

interface SeriesProps {
  readonly trend: DemandTrend;
  readonly series: DemandTrendSeries;
}

function Series({ trend, series }: SeriesProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const hasRisen = trend.risen.includes(series);
  const title = say(`pro-bono-page:demand-trend.${series}`);
  const points = demandTrendPoints(trend.months, series, (month) => format.date(month, 'month-short'));
  const highest = Math.max(...points.map(({ values }) => values[series] ?? 0));
  const written: Readonly<Record<DemandTrendSeries, (value: number) => string>> = {
    minutes: format.minutes,
    asks: format.number,
    urgentShare: (value) => format.percent(value / 100),
  };
  return (
    <div>
      <Box as="h3" m="0 0 0.5rem" fz="sm" fw="550">
        {title} {hasRisen && <Tag tone="warn">{say('pro-bono-page:demand-trend.rises')}</Tag>}
      </Box>
      <Chart
        title={title}
        kind="bar"
        height={150}
        along={say('pro-bono-page:demand-trend.month')}
        points={points}
        series={[{ key: series, label: title, tone: hasRisen ? 'gold' : 'accent' }]}
        format={written[series]}
        ticks={demandTrendTicks(series, highest)}
      />
    </div>
  );
}
