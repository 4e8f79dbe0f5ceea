import './probono.css';
import type { Client } from '../../contract/clients/clients.ts';
import { proBono, type Returns } from '../../contract/pro-bono/pro-bono.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { DateText, Money } from '../kit/amounts.tsx';
import { Chart } from '../kit/chart.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Link } from '../kit/link.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { backOf, isWorthDrawing } from './returns-sums.ts';

interface ReturnsSectionProps {
  readonly client: Client;
}

/** What was given to a client against what came back through it. */
export function ReturnsSection({ client }: ReturnsSectionProps) {
  const say = useText('pro-bono-page');
  const returns = useCall(proBono.returns, { params: { id: client.id } });
  return (
    <Section
      title={say('pro-bono-page:returns.title')}
      hint={say('pro-bono-page:returns.hint', { client: client.name })}
    >
      <Panel>
        <Loaded call={returns} lines={5}>
          {(loaded) => <ReturnsView returns={loaded} />}
        </Loaded>
      </Panel>
    </Section>
  );
}

function ReturnsView({ returns }: { readonly returns: Returns }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { currency, givenMinor, givenMinutes, benefitsMinor, referredMinor, months, referred } = returns;
  const money = (minor: number) => format.money(minor, currency, 'short');
  return (
    <div className="hf-free-parts">
      <Stats>
        <Stat
          label={say('pro-bono-page:returns.given')}
          value={money(givenMinor)}
          note={say('pro-bono-page:returns.given-note', { minutes: format.minutes(givenMinutes) })}
        />
        <Stat
          label={say('pro-bono-page:returns.back')}
          value={money(backOf(returns))}
          because={
            <table className="hf-plain-table hf-figures">
              <tbody>
                <tr>
                  <th scope="row">{say('pro-bono-page:returns.benefits')}</th>
                  <td>{money(benefitsMinor)}</td>
                </tr>
                <tr>
                  <th scope="row">{say('pro-bono-page:returns.referred')}</th>
                  <td>{money(referredMinor)}</td>
                </tr>
              </tbody>
            </table>
          }
        />
      </Stats>
      <p className="hf-free-sentence">
        <Balance returns={returns} />
      </p>
      {isWorthDrawing(months) && (
        <Chart
          title={say('pro-bono-page:returns.chart')}
          kind="bar"
          height={220}
          along={say('pro-bono-page:returns.month')}
          points={months.map((month) => ({
            label: format.date(month.month, 'month-short'),
            values: { given: month.givenMinor, returned: month.returnedMinor },
          }))}
          series={[
            { key: 'given', label: say('pro-bono-page:returns.given'), tone: 'gold' },
            { key: 'returned', label: say('pro-bono-page:returns.back'), tone: 'accent' },
          ]}
          format={money}
        />
      )}
      {referred.length > 0 ? (
        <Referred returns={returns} />
      ) : (
        <Soft>{say('pro-bono-page:returns.nobody')}</Soft>
      )}
    </div>
  );
}

function Balance({ returns }: { readonly returns: Returns }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { givenMinor, currency } = returns;
  const ahead = backOf(returns) - givenMinor;
  if (givenMinor === 0 && ahead === 0) return say('pro-bono-page:returns.nothing');
  if (ahead === 0) return say('pro-bono-page:returns.balance-even');
  const amount = format.money(Math.abs(ahead), currency, 'short');
  return say(`pro-bono-page:returns.balance-${ahead > 0 ? 'ahead' : 'behind'}`, { amount });
}

function Referred({ returns }: { readonly returns: Returns }) {
  const say = useText('pro-bono-page');
  const columns: readonly Column<Returns['referred'][number]>[] = [
    {
      key: 'client',
      header: say('pro-bono-page:returns.client'),
      onPhone: 'title',
      cell: ({ clientId, name }) => (
        <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'since',
      header: say('pro-bono-page:returns.since'),
      cell: ({ since }) => <DateText on={since} />,
    },
    {
      key: 'paid',
      header: say('pro-bono-page:returns.paid'),
      kind: 'number',
      cell: ({ paidMinor }) => <Money minor={paidMinor} currency={returns.currency} />,
    },
  ];
  return (
    <DataTable
      caption={say('pro-bono-page:returns.sent')}
      columns={columns}
      rows={returns.referred}
      keyOf={({ clientId }) => clientId}
    />
  );
}
