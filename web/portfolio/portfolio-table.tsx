import type { Portfolio } from '../../contract/portfolio/portfolio.ts';
import { Minutes, Money } from '../kit/amounts.tsx';
import { Box } from '../kit/box.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Link } from '../kit/link.tsx';
import { Reason } from '../kit/reason.tsx';
import { Small, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type MapClient, quadrantTones } from './quadrant-tones.ts';

/** Every client with what to do, and the reason of each figure one click away. */
export function PortfolioTable({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useText('portfolio-page');
  const { currency, clients, concentration } = portfolio;
  const income = new Map(concentration.income.map((share) => [share.clientId, share]));
  const hours = new Map(concentration.hours.map((share) => [share.clientId, share]));
  const columns: readonly Column<MapClient>[] = [
    {
      key: 'client',
      header: say('portfolio-page:table.client'),
      onPhone: 'title',
      cell: ({ clientId, clientName }) => (
        <Link to="/clients/$clientId" params={{ clientId }}>
          {clientName}
        </Link>
      ),
    },
    {
      key: 'quadrant',
      header: say('portfolio-page:table.quadrant'),
      cell: (client) => <Quadrant client={client} />,
    },
    {
      key: 'rate',
      header: say('portfolio-page:table.rate'),
      kind: 'number',
      cell: ({ effectiveRateMinorPerHour }) => (
        <Money minor={effectiveRateMinorPerHour} currency={currency} />
      ),
    },
    {
      key: 'fit',
      header: say('portfolio-page:table.fit'),
      kind: 'number',
      cell: (client) => <Fit client={client} />,
    },
    {
      key: 'income',
      header: say('portfolio-page:table.income'),
      kind: 'number',
      cell: ({ incomeMinor }) => <Money minor={incomeMinor} currency={currency} />,
    },
    {
      key: 'hours',
      header: say('portfolio-page:table.hours'),
      kind: 'number',
      cell: ({ minutes }) => <Minutes minutes={minutes} />,
    },
    {
      key: 'share',
      header: say('portfolio-page:table.share'),
      kind: 'number',
      cell: ({ clientId }) => <Shares income={income.get(clientId)} hours={hours.get(clientId)} />,
    },
  ];
  return (
    <DataTable
      caption={say('portfolio-page:table.title')}
      columns={columns}
      rows={clients}
      keyOf={({ clientId }) => clientId}
    />
  );
}

function Quadrant({ client }: { readonly client: MapClient }) {
  const say = useText('portfolio-page');
  const quadrant = say(`portfolio-page:quadrant.${client.quadrant}`);
  const label = say('portfolio-page:table.why', { client: client.clientName, quadrant });
  return (
    <Reason because={client.because} label={label}>
      <Tag tone={quadrantTones[client.quadrant]}>{quadrant}</Tag>
    </Reason>
  );
}

function Fit({ client }: { readonly client: MapClient }) {
  const say = useText('portfolio-page');
  return (
    <Reason
      label={`${client.fit}. ${say('portfolio-page:table.why-fit', { client: client.clientName })}`}
      because={
        <Box as="dl" className="hf-fit" m="0" flow="grid" gap="0.625rem" ta="left">
          {client.parts.map(({ key, score, text }) => (
            <div key={key}>
              <dt>
                {say(`portfolio-page:part.${key}`)} ·{' '}
                {score === null
                  ? say('portfolio-page:table.unknown')
                  : say('portfolio-page:table.part', { score })}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </Box>
      }
    >
      {client.fit}
    </Reason>
  );
}

type Share = Portfolio['concentration']['income'][number];

/** A large share is said in words. One element, since a cell's parts stand side by side on a phone. */
function Shares({
  income,
  hours,
}: {
  readonly income: Share | undefined;
  readonly hours: Share | undefined;
}) {
  const say = useText('portfolio-page');
  const format = useFormat();
  const levels = [income?.level, hours?.level];
  const level = levels.includes('high') ? 'high' : levels.includes('moderate') ? 'moderate' : null;
  return (
    <div>
      {format.percent(income?.share ?? 0)} · {format.percent(hours?.share ?? 0)}
      {level && (
        <div>
          <Small>{say(`portfolio-page:level.${level}`)}</Small>
        </div>
      )}
    </div>
  );
}
