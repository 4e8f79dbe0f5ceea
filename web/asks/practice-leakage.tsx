import { asks } from '../../contract/asks/asks.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Minutes, Money } from '../kit/amounts.tsx';
import { Box } from '../kit/box.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { DownloadIcon } from '../kit/icons.ts';
import { Link } from '../kit/link.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { lostOf } from './leakage-series.ts';
import { LeakageChart, LeakageFigures, StoppedBy } from './leakage-view.tsx';
import { WhatIf } from './what-if.tsx';
import { yearUntil } from './year-until.ts';

type PracticeLeakageReply = ReplyOf<typeof asks.practiceLeakage>;
type ClientRow = PracticeLeakageReply['clients'][number];

/** What questions outside of the agreements were worth in a year, for the whole practice and by client. */
export function PracticeLeakage() {
  const say = useText('leakage');
  const format = useFormat();
  const query = yearUntil(todayOf(usePractice()));
  const leakage = useCall(asks.practiceLeakage, { query });
  const file = `/api/v1/leakage/export?${new URLSearchParams(query)}`;
  return (
    <Section
      title={say('leakage:practice.title')}
      hint={say('leakage:practice.hint', { from: format.date(query.from), to: format.date(query.to) })}
      actions={
        leakage.data &&
        leakage.data.total.asked.count > 0 && (
          <a className="hf-link hf-leakage-file" href={file} download>
            <DownloadIcon size={16} aria-hidden /> {say('leakage:practice.export')}
          </a>
        )
      }
    >
      <Loaded call={leakage} lines={6}>
        {(found) =>
          found.total.asked.count === 0 ? (
            <Soft>{say('leakage:practice.empty')}</Soft>
          ) : (
            <Box className="hf-leakage" flow="grid" gap="1.25rem">
              <Panel>
                <Box className="hf-leakage" flow="grid" gap="1.25rem">
                  <LeakageFigures leakage={found} />
                  <LeakageChart leakage={found} />
                </Box>
              </Panel>
              <ByClient leakage={found} />
              <StoppedBy clauses={found.clauses} />
              <WhatIf clientId={null} leakage={found} />
            </Box>
          )
        }
      </Loaded>
    </Section>
  );
}

function ByClient({ leakage }: { readonly leakage: PracticeLeakageReply }) {
  const say = useText('leakage');
  const { currency } = leakage;
  const money = (key: string, header: string, minorOf: (row: ClientRow) => number): Column<ClientRow> => ({
    key,
    header,
    kind: 'number',
    cell: (row) => {
      const minor = minorOf(row);
      return minor === 0 ? <Soft>–</Soft> : <Money minor={minor} currency={currency} />;
    },
  });
  const columns: readonly Column<ClientRow>[] = [
    {
      key: 'client',
      header: say('leakage:table.client'),
      onPhone: 'title',
      cell: ({ clientId, clientName }) => (
        <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
          {clientName}
        </Link>
      ),
    },
    {
      key: 'minutes',
      header: say('leakage:table.minutes'),
      kind: 'number',
      cell: ({ total }) => <Minutes minutes={total.outside.minutes} />,
    },
    money('outside', say('leakage:figure.outside'), ({ total }) => total.outside.minor),
    money('billed', say('leakage:figure.billed'), ({ total }) => total.billed.minor),
    money('gifted', say('leakage:figure.gifted'), ({ total }) => total.gifted.minor),
    money('lost', say('leakage:figure.lost'), ({ total }) => lostOf(total).minor),
  ];
  const rows = leakage.clients
    .filter(({ total }) => total.outside.count > 0)
    .toSorted((one, other) => lostOf(other.total).minor - lostOf(one.total).minor);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={say('leakage:table.caption')}
      columns={columns}
      rows={rows}
      keyOf={({ clientId }) => clientId}
    />
  );
}
