import type { Forecast } from '../../contract/plan/plan.ts';
import { May } from '../api/may.tsx';
import { ButtonLink } from '../kit/button.tsx';
import { Chart } from '../kit/chart.tsx';
import { Stack } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** Promised, planned and free hours of each month, against what a month holds. */
export function Time({ forecast }: { readonly forecast: Forecast }) {
  const say = useText('plan-page');
  const format = useFormat();
  const capacity = forecast.months[0]?.capacityMinutes ?? 0;
  const over = forecast.months.filter(({ freeMinutes }) => capacity > 0 && freeMinutes < 0);
  return (
    <Section title={say('plan-page:time.title')} hint={say('plan-page:time.hint')}>
      <Stack>
        {capacity === 0 && (
          <Notice
            title={say('plan-page:time.no-week')}
            actions={
              <May ability="practice.change">
                <ButtonLink size="small" to="/settings">
                  {say('plan-page:time.settings')}
                </ButtonLink>
              </May>
            }
          >
            {say('plan-page:time.no-week-text')}
          </Notice>
        )}
        {over[0] && (
          <Notice
            tone="warn"
            title={say('plan-page:time.over', {
              month: format.date(over[0].month, 'month'),
              amount: format.minutes(-over[0].freeMinutes),
            })}
          />
        )}
        <Panel>
          <Chart
            kind="bar"
            isStacked
            title={say('plan-page:time.chart')}
            along={say('plan-page:income.month')}
            points={forecast.months.map(({ month, promisedMinutes, plannedMinutes, freeMinutes }) => ({
              label: format.date(month, 'month-short'),
              // In hours, so that the axis is marked at whole ones.
              values: {
                promised: promisedMinutes / 60,
                planned: plannedMinutes / 60,
                ...(capacity > 0 ? { free: Math.max(0, freeMinutes) / 60 } : {}),
              },
            }))}
            series={[
              { key: 'promised', label: say('plan-page:figure.promised'), tone: 'accent' },
              { key: 'planned', label: say('plan-page:figure.planned'), tone: 'gold' },
              ...(capacity > 0
                ? [{ key: 'free', label: say('plan-page:figure.free'), tone: 'faint' } as const]
                : []),
            ]}
            format={(hours) => format.minutes(Math.round(hours * 60))}
            {...(capacity > 0
              ? {
                  reference: {
                    value: capacity / 60,
                    label: say('plan-page:figure.capacity', { amount: format.minutes(capacity) }),
                  },
                }
              : {})}
          />
        </Panel>
      </Stack>
    </Section>
  );
}
