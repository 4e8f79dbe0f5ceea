import type { Pricing } from '../../../contract/sales/pricing.ts';
import { minorDigitsOf } from '../../../locales/format.ts';
import { Box } from '../../kit/box.tsx';
import { Chart } from '../../kit/chart.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { Stack } from '../../kit/layout.tsx';
import { Panel, Section } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { hourTicks } from './hour-ticks.ts';
import { type PriceOption, useOptionName } from './options.tsx';
import type { AskedPrice } from './pricing-values.ts';
import { RangeBars } from './range-bars.tsx';

interface PercentilesProps {
  readonly pricing: Pricing;
  readonly asked: AskedPrice;
  readonly client: string;
}

type Percentiles = PriceOption & { readonly usage: NonNullable<PriceOption['usage']> };

/** What the client's own months, put together anew ten thousand times, would make of a year under each option. */
export function PercentilesSection({ pricing, asked, client }: PercentilesProps) {
  const say = useText('pricing-page');
  const format = useFormat();
  const percentileSets = pricing.options.filter(
    (option): option is Percentiles => option.usage !== undefined,
  );
  const usage = percentileSets[0]?.usage;
  return (
    <Section
      title={say('pricing-page:percentiles.title', { client })}
      hint={
        usage
          ? say('pricing-page:percentiles.hint', {
              runs: format.number(usage.runs),
              months: usage.monthsOfHistory,
              block: usage.blockMonths,
            })
          : say('pricing-page:percentiles.too-short', { client, months: pricing.history.length })
      }
    >
      <Stack gap="large">
        {percentileSets.length > 0 && (
          <Paid percentileSets={percentileSets} currency={pricing.currency} asked={asked} client={client} />
        )}
        {percentileSets.length > 0 && (
          <PercentilesTable percentileSets={percentileSets} asked={asked} currency={pricing.currency} />
        )}
        {pricing.history.length > 0 && <Months pricing={pricing} asked={asked} client={client} />}
      </Stack>
    </Section>
  );
}

interface PercentileSetsProps extends Pick<PercentilesProps, 'asked'> {
  readonly percentileSets: readonly Percentiles[];
  readonly currency: string;
}

function Paid({
  percentileSets,
  asked,
  currency,
  client,
}: PercentileSetsProps & { readonly client: string }) {
  const say = useText('pricing-page');
  const format = useFormat();
  const nameOf = useOptionName(asked);
  const money = (minor: number) => format.money(roundly(minor, currency), currency, 'short');
  return (
    <Panel>
      <RangeBars
        title={say('pricing-page:percentiles.paid', { client })}
        ranges={percentileSets.map(({ kind, usage: { paidMinor } }) => ({
          key: kind,
          label: nameOf(kind),
          ...paidMinor,
          words: say('pricing-page:percentiles.range', {
            low: money(paidMinor.low),
            middle: money(paidMinor.middle),
            high: money(paidMinor.high),
          }),
        }))}
      />
    </Panel>
  );
}

function PercentilesTable({ percentileSets, asked, currency }: PercentileSetsProps) {
  const say = useText('pricing-page');
  const format = useFormat();
  const nameOf = useOptionName(asked);
  const share = (perMille: number) => format.percent(perMille / 1000);
  const number = (
    key: 'pays' | 'over' | 'left' | 'over-months' | 'left-months',
    cell: (usage: Percentiles['usage']) => string,
  ): Column<Percentiles> => ({
    key,
    header: say(`pricing-page:percentiles.${key}`),
    kind: 'number',
    cell: ({ usage }) => cell(usage),
  });
  const columns: readonly Column<Percentiles>[] = [
    {
      key: 'way',
      header: say('pricing-page:percentiles.way'),
      onPhone: 'title',
      cell: ({ kind }) => nameOf(kind),
    },
    number('pays', ({ paidMinor }) => format.money(roundly(paidMinor.middle, currency), currency, 'short')),
    number('over', ({ overageMinutes }) => format.minutes(overageMinutes.middle)),
    number('left', ({ lostMinutes }) => format.minutes(lostMinutes.middle)),
    number('over-months', ({ overageMonthsPerMille }) => share(overageMonthsPerMille)),
    number('left-months', ({ unusedMonthsPerMille }) => share(unusedMonthsPerMille)),
  ];
  return (
    <DataTable
      caption={say('pricing-page:percentiles.table')}
      columns={columns}
      rows={percentileSets}
      keyOf={({ kind }) => kind}
    />
  );
}

/** An estimate without cents, which it does not know. */
function roundly(minor: number, currency: string): number {
  const whole = 10 ** minorDigitsOf(currency);
  return Math.round(minor / whole) * whole;
}

function Months({ pricing, asked, client }: PercentilesProps) {
  const say = useText('pricing-page');
  const format = useFormat();
  const held = say('pricing-page:percentiles.held', { amount: format.minutes(asked.minutes) });
  return (
    <div>
      <Box as="p" m="0 0 0.75rem" fw="550">
        {say('pricing-page:percentiles.months', { client })} <Soft>{held}</Soft>
      </Box>
      <Chart
        title={say('pricing-page:percentiles.months', { client })}
        kind="bar"
        height={200}
        along={say('pricing-page:percentiles.month')}
        points={pricing.history.map(({ month, minutes }) => ({
          label: format.date(month, 'month-short'),
          values: { used: minutes },
        }))}
        series={[{ key: 'used', label: say('pricing-page:percentiles.used'), tone: 'accent' }]}
        format={format.minutes}
        ticks={hourTicks(Math.max(asked.minutes, ...pricing.history.map(({ minutes }) => minutes)))}
        reference={{ value: asked.minutes, label: '' }}
      />
    </div>
  );
}
