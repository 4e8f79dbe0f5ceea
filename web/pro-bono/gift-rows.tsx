import type { GiftStatement } from '../../contract/pro-bono/pro-bono.ts';
import { Minutes, Money } from '../kit/amounts.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Link } from '../kit/link.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

type GiftRow = GiftStatement['rows'][number];

interface GiftRowsProps {
  readonly statement: GiftStatement;
  readonly withClient: boolean;
}

/** What was given, line by line: list price, discount and net always together, so that a gift is seen for what it is worth. */
export function GiftRows({ statement, withClient }: GiftRowsProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { currency, rows, minutes, listMinor, creditedMinor, dueMinor } = statement;
  const what = ({ title, kind, engagementId, clientName, rateMinorPerHour }: GiftRow) => {
    const rate =
      rateMinorPerHour === null
        ? say('pro-bono-page:statement.no-rate')
        : say('pro-bono-page:statement.at-rate', { rate: format.money(rateMinorPerHour, currency, 'short') });
    return (
      <span className="hf-free-holder">
        <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId }}>
          {title}
        </Link>
        <Soft>
          {[
            ...(withClient ? [clientName] : []),
            say(`pro-bono-page:statement.${kind}`),
            ...(kind === 'gift' ? [] : [rate]),
          ].join(' · ')}
        </Soft>
      </span>
    );
  };
  const money = (key: string, header: string, minorOf: (row: GiftRow) => number): Column<GiftRow> => ({
    key,
    header,
    kind: 'number',
    cell: (row) => <Money minor={minorOf(row)} currency={currency} />,
  });
  const columns: readonly Column<GiftRow>[] = [
    { key: 'work', header: say('pro-bono-page:statement.work'), onPhone: 'title', cell: what },
    {
      key: 'time',
      header: say('pro-bono-page:statement.time'),
      kind: 'number',
      cell: (row) => <Minutes minutes={row.minutes} />,
    },
    money('list', say('pro-bono-page:statement.list'), ({ valueMinor }) => valueMinor),
    money('discount', say('pro-bono-page:statement.discount'), ({ valueMinor }) => -valueMinor),
    money('net', say('pro-bono-page:statement.net'), () => 0),
  ];
  return (
    <DataTable
      caption={say('pro-bono-page:statement.title', { year: String(statement.year) })}
      columns={columns}
      rows={rows}
      keyOf={({ engagementId, kind }) => `${engagementId} ${kind}`}
      footer={{
        work: say('pro-bono-page:statement.total'),
        time: <Minutes minutes={minutes} />,
        list: <Money minor={listMinor} currency={currency} />,
        discount: <Money minor={creditedMinor} currency={currency} />,
        net: <Money minor={dueMinor} currency={currency} />,
      }}
    />
  );
}
