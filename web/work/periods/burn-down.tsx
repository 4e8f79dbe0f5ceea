import { useState } from 'react';
import type { ReplyOf } from '../../../contract/route.ts';
import { type Balance, retainers } from '../../../contract/work/retainers.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { IconButton } from '../../kit/button.tsx';
import { Chart, type ChartSeries } from '../../kit/chart.tsx';
import { BackIcon, OnwardIcon } from '../../kit/icons.ts';
import { Panel, Section } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { daysAfter } from '../../text/dates.ts';
import { useWording } from '../engagements/use-wording.ts';
import { amountFigure } from '../terms/amount-words.ts';
import { axisTicks } from './axis-ticks.ts';
import { burnSeries } from './burn-series.ts';

interface BurnDownProps {
  readonly engagementId: string;
  readonly balance: Balance;
}

/** Use day by day beside an even pace, for the present period or an earlier one. */
export function BurnDown({ engagementId, balance }: BurnDownProps) {
  const { say, format } = useWording();
  const latest = balance.period.index;
  const [index, setIndex] = useState(latest);
  const shown = Math.min(index, latest);
  const call = useCall(
    retainers.burnDown,
    { params: { id: engagementId }, query: { periodIndex: shown } },
    { keepPrevious: true },
  );
  const period = call.data?.period;
  return (
    <Section
      title={say('engagements:burn.title')}
      hint={
        period &&
        say('engagements:burn.period', {
          from: format.date(period.startsOn),
          until: format.date(daysAfter(period.endsBefore, -1)),
        })
      }
      actions={
        latest > 1 && (
          <>
            <IconButton
              label={say('engagements:burn.earlier')}
              icon={<BackIcon size={18} />}
              disabled={shown <= 1}
              onClick={() => setIndex(shown - 1)}
            />
            <IconButton
              label={say('engagements:burn.later')}
              icon={<OnwardIcon size={18} />}
              disabled={shown >= latest}
              onClick={() => setIndex(shown + 1)}
            />
          </>
        )
      }
    >
      <Panel>
        <Loaded call={call}>
          {(burnDown) => (
            <BurnChart
              burnDown={burnDown}
              projectedUsed={burnDown.period.index === latest ? balance.pace.projectedUsed : null}
            />
          )}
        </Loaded>
      </Panel>
    </Section>
  );
}

interface BurnChartProps {
  readonly burnDown: ReplyOf<typeof retainers.burnDown>;
  readonly projectedUsed: number | null;
}

function BurnChart({ burnDown, projectedUsed }: BurnChartProps) {
  const words = useWording();
  const { say, format } = words;
  const { unit, days, available } = burnDown;
  const last = days.at(-1);
  const figure = (amount: number) => amountFigure(words, unit, amount);
  if (!last) return <Soft>{say('engagements:burn.none')}</Soft>;
  const isRunning = projectedUsed !== null;
  const series: readonly ChartSeries[] = [
    { key: 'used', label: say('engagements:burn.used'), tone: 'accent' },
    { key: 'evenPace', label: say('engagements:burn.pace'), tone: 'neutral', dashed: true },
    ...(isRunning
      ? [{ key: 'projected', label: say('engagements:burn.projected'), tone: 'warn' as const, dashed: true }]
      : []),
  ];
  const summary = say('engagements:burn.summary', {
    used: figure(last.used),
    date: format.date(last.on, 'short'),
    pace: figure(last.evenPace),
    available: figure(available),
  });
  return (
    <Chart
      title={summary}
      kind="line"
      along={say('engagements:burn.day')}
      points={burnSeries(burnDown, projectedUsed).map(({ on, used, evenPace, projected }) => ({
        label: format.date(on, 'short'),
        values: { used, evenPace, projected },
      }))}
      series={series}
      format={figure}
      ticks={axisTicks(unit, Math.max(available, last.used, projectedUsed ?? 0))}
      reference={{
        value: available,
        label: say('engagements:pair', {
          name: say('engagements:burn.available'),
          value: figure(available),
        }),
      }}
    />
  );
}
