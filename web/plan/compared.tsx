import type { Forecast } from '../../contract/plan/plan.ts';
import { Chart } from '../kit/chart.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Stack } from '../kit/layout.tsx';
import { Panel } from '../kit/page.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { PartList } from './figure.tsx';
import { expectedOf, type ForecastMonth, sumsOf } from './plan-figures.ts';
import { useRunwayText } from './runway.tsx';

interface ComparedProps {
  readonly before: Forecast;
  readonly after: Forecast;
}

/** The months as they are and as they would be, side by side. */
export function Compared({ before, after }: ComparedProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const money = (minor: number) => format.money(Math.round(minor), before.currency, 'short');
  const monthBefore = (month: string) => before.months.find((one) => one.month === month);
  return (
    <Panel>
      <Stack gap="large">
        <ComparedSums before={before} after={after} />
        <Chart
          kind="line"
          title={say('plan-page:if.chart')}
          along={say('plan-page:income.month')}
          points={after.months.map((month) => ({
            label: format.date(month.month, 'month-short'),
            values: { before: expectedBefore(monthBefore(month.month)), after: expectedOf(month) },
          }))}
          series={[
            { key: 'before', label: say('plan-page:if.before'), tone: 'neutral', dashed: true },
            { key: 'after', label: say('plan-page:if.after'), tone: 'accent' },
          ]}
          format={money}
        />
        <Disclosure summary={say('plan-page:if.by-month')}>
          <ComparedMonths before={before} after={after} />
        </Disclosure>
      </Stack>
    </Panel>
  );
}

function expectedBefore(month: ForecastMonth | undefined): number | null {
  return month ? expectedOf(month) : null;
}

function ComparedSums({ before, after }: ComparedProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const runwayText = useRunwayText();
  const [old, next] = [sumsOf(before.months), sumsOf(after.months)];
  const money = (minor: number) => format.money(minor, before.currency, 'short');
  const was = (text: string) => say('plan-page:if.was', { before: text });
  const [largest, largestBefore] = [after.concentration.income[0], before.concentration.income[0]];
  const share = (one: typeof largest) => (one ? `${one.clientName}, ${format.percent(one.share)}` : '–');
  const isTimed = (before.months[0]?.capacityMinutes ?? 0) > 0;
  return (
    <Stats>
      <Stat
        label={say('plan-page:if.expected')}
        value={money(next.expectedMinor)}
        note={was(money(old.expectedMinor))}
        tone={next.expectedMinor < old.expectedMinor ? 'warn' : 'neutral'}
      />
      <Stat
        label={say('plan-page:if.secured')}
        value={money(next.securedMinor)}
        note={was(money(old.securedMinor))}
        because={<PartList name="secured" value={next.securedMinor} month={null} {...after} />}
      />
      {isTimed && (
        <Stat
          label={say('plan-page:if.free')}
          value={format.minutes(next.freeMinutes)}
          note={was(format.minutes(old.freeMinutes))}
        />
      )}
      {before.runway && (
        <Stat
          label={say('plan-page:if.runway')}
          value={runwayText(after.runway)}
          note={was(runwayText(before.runway))}
        />
      )}
      <Stat label={say('plan-page:if.largest')} value={share(largest)} note={was(share(largestBefore))} />
    </Stats>
  );
}

function ComparedMonths({ before, after }: ComparedProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const money = (minor: number) => format.money(minor, before.currency, 'short');
  const old = new Map(before.months.map((month) => [month.month, expectedOf(month)]));
  const figure = (
    key: 'before' | 'after' | 'difference',
    of: (month: ForecastMonth) => number,
  ): Column<ForecastMonth> => ({
    key,
    header: say(`plan-page:if.${key}`),
    kind: 'number',
    cell: (month) => money(of(month)),
  });
  const columns: readonly Column<ForecastMonth>[] = [
    {
      key: 'month',
      header: say('plan-page:income.month'),
      onPhone: 'title',
      cell: ({ month }) => format.date(month, 'month'),
    },
    figure('before', ({ month }) => old.get(month) ?? 0),
    figure('after', expectedOf),
    figure('difference', (month) => expectedOf(month) - (old.get(month.month) ?? 0)),
  ];
  return (
    <DataTable
      caption={say('plan-page:if.caption')}
      columns={columns}
      rows={after.months}
      keyOf={({ month }) => month}
    />
  );
}
