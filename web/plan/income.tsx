import type { Forecast } from '../../contract/plan/plan.ts';
import { Chart } from '../kit/chart.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { PartList, useFigure } from './figure.tsx';
import { type FigureName, sumsOf } from './plan-figures.ts';
import { RunwayStat } from './runway.tsx';

/** What the months together bring, each sum with its sources. */
export function PlanSums({ forecast }: { readonly forecast: Forecast }) {
  const say = useText('plan-page');
  const write = useFigure(forecast.currency);
  const sums = sumsOf(forecast.months);
  const stat = (name: FigureName, value: number) => (
    <Stat
      label={say(`plan-page:sum.${name as 'secured' | 'likely' | 'open'}`)}
      value={write(name, value)}
      because={<PartList name={name} value={value} month={null} {...forecast} />}
    />
  );
  return (
    <Stats>
      {stat('secured', sums.securedMinor)}
      {stat('likely', sums.likelyMinor)}
      {stat('open', sums.openMinor)}
      <RunwayStat runway={forecast.runway} currency={forecast.currency} />
    </Stats>
  );
}

/** Secured, likely and open income on each other, month by month. */
export function Income({ forecast }: { readonly forecast: Forecast }) {
  const say = useText('plan-page');
  const format = useFormat();
  return (
    <Section title={say('plan-page:income.title')} hint={say('plan-page:income.hint')}>
      <Panel>
        <Chart
          kind="bar"
          isStacked
          title={say('plan-page:income.chart')}
          along={say('plan-page:income.month')}
          points={forecast.months.map(({ month, securedMinor, likelyMinor, openMinor }) => ({
            label: format.date(month, 'month-short'),
            values: { secured: securedMinor, likely: likelyMinor, open: openMinor },
          }))}
          series={[
            { key: 'secured', label: say('plan-page:figure.secured'), tone: 'accent' },
            { key: 'likely', label: say('plan-page:figure.likely'), tone: 'gold' },
            { key: 'open', label: say('plan-page:figure.open'), tone: 'faint' },
          ]}
          format={(minor) => format.money(Math.round(minor), forecast.currency, 'short')}
        />
      </Panel>
    </Section>
  );
}
