import { useState } from 'react';
import {
  type Pricing,
  pricing as pricingRoutes,
  type RetainerReplay,
} from '../../../contract/sales/pricing.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { Minutes } from '../../kit/amounts.tsx';
import { Box } from '../../kit/box.tsx';
import { Chart } from '../../kit/chart.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Only, Stack } from '../../kit/layout.tsx';
import { Section } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Paragraph, Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useOptionName } from './options.tsx';
import { type AskedPrice, replayOf } from './pricing-values.ts';

interface ReplayProps {
  readonly pricing: Pricing;
  readonly asked: AskedPrice;
  readonly clientId: string;
  readonly client: string;
}

type Month = RetainerReplay['months'][number];

/** The client's last twelve months as they would have been under one of the options, by the retainer's own rules. */
export function ReplaySection({ pricing, asked, clientId, client }: ReplayProps) {
  const say = useText('pricing-page');
  const nameOf = useOptionName(asked);
  const [wanted, setWanted] = useState<string>('value-added');
  const retainers = pricing.options.filter(({ kind }) => kind !== 'hourly');
  const option =
    retainers.find(({ kind }) => kind === wanted) ?? retainers.at(-1) ?? pricing.options[0] ?? null;
  const call = useCall(
    pricingRoutes.replay,
    { params: { id: clientId }, body: replayOf(asked, option ?? noOption) },
    { when: option !== null, keepPrevious: true },
  );
  return (
    <Section title={say('pricing-page:replay.title')} hint={say('pricing-page:replay.hint')}>
      <Stack>
        {retainers.length > 1 && option && (
          <Choices
            label={say('pricing-page:replay.which')}
            choices={retainers.map(({ kind }) => ({ value: kind, label: nameOf(kind) }))}
            value={option.kind}
            onChange={setWanted}
          />
        )}
        <Loaded call={call} lines={8}>
          {(replayed) => (
            <div
              className={call.isPlaceholderData ? 'hf-pricing-stale' : undefined}
              aria-busy={call.isPlaceholderData}
            >
              <Stack gap="large">
                <Paragraph>{replayed.because}</Paragraph>
                <ReplayChart replayed={replayed} client={client} />
                <Only on="desk">
                  <ReplayTable replayed={replayed} />
                </Only>
                <Only on="phone">
                  <Disclosure summary={say('pricing-page:replay.by-month')}>
                    <ReplayTable replayed={replayed} />
                  </Disclosure>
                </Only>
              </Stack>
            </div>
          )}
        </Loaded>
      </Stack>
    </Section>
  );
}

const noOption = { kind: 'hourly', feeMinor: 0, includedMinutes: 1 };

function ReplayChart({ replayed, client }: { readonly replayed: RetainerReplay; readonly client: string }) {
  const say = useText('pricing-page');
  const format = useFormat();
  const title = say('pricing-page:replay.chart', { client });
  return (
    <div>
      <Box as="p" m="0 0 0.75rem" fw="550">
        {title}
      </Box>
      <Chart
        title={title}
        kind="bar"
        height={220}
        along={say('pricing-page:replay.month')}
        points={replayed.months.map(({ month, paidMinor, hourlyMinor }) => ({
          label: format.date(month, 'month-short'),
          values: { paid: paidMinor, hourly: hourlyMinor },
        }))}
        series={[
          { key: 'paid', label: say('pricing-page:replay.retainer'), tone: 'accent' },
          { key: 'hourly', label: say('pricing-page:replay.hourly'), tone: 'faint' },
        ]}
        format={(minor) => format.money(minor, replayed.currency, 'short')}
      />
    </div>
  );
}

function ReplayTable({ replayed }: { readonly replayed: RetainerReplay }) {
  const say = useText('pricing-page');
  const format = useFormat();
  const money = (minor: number) => format.money(minor, replayed.currency);
  const minutes = (
    key: 'held' | 'used' | 'over' | 'lost' | 'carried',
    of: (month: Month) => number,
  ): Column<Month> => ({
    key,
    header: say(`pricing-page:replay.${key}`),
    kind: 'number',
    cell: (month) => (of(month) === 0 ? <Soft>–</Soft> : <Minutes minutes={of(month)} />),
  });
  const columns: readonly Column<Month>[] = [
    {
      key: 'month',
      header: say('pricing-page:replay.month'),
      onPhone: 'title',
      cell: ({ month }) => format.date(month, 'month'),
    },
    minutes('held', ({ grantedMinutes, carriedInMinutes }) => grantedMinutes + carriedInMinutes),
    minutes('used', ({ usedMinutes }) => usedMinutes),
    minutes('over', ({ overageMinutes }) => overageMinutes),
    minutes('lost', ({ lostMinutes }) => lostMinutes),
    minutes('carried', ({ carriedOutMinutes }) => carriedOutMinutes),
    {
      key: 'paid',
      header: say('pricing-page:replay.paid'),
      kind: 'number',
      cell: ({ paidMinor }) => money(paidMinor),
    },
    {
      key: 'by-hour',
      header: say('pricing-page:replay.by-hour'),
      kind: 'number',
      cell: ({ hourlyMinor }) => money(hourlyMinor),
    },
  ];
  const { total } = replayed;
  return (
    <DataTable
      caption={say('pricing-page:replay.title')}
      columns={columns}
      rows={replayed.months}
      keyOf={({ month }) => month}
      footer={{
        month: say('pricing-page:replay.total'),
        used: format.minutes(total.usedMinutes),
        over: format.minutes(total.overageMinutes),
        lost: format.minutes(total.lostMinutes),
        paid: money(total.paidMinor),
        'by-hour': money(total.hourlyMinor),
      }}
    />
  );
}
