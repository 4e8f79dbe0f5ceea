import type { ReactNode } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { type Balance, retainers, type Statement } from '../../../contract/work/retainers.ts';
import { ListTable } from '../../api/list-view.tsx';
import { type ListCall, useList } from '../../api/use-list.ts';
import { useMay } from '../../api/use-session.ts';
import { Money } from '../../kit/amounts.tsx';
import type { Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { daysAfter } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { useWording } from '../engagements/use-wording.ts';
import { amountFigure } from '../terms/amount-words.ts';
import { StatementProof } from './statement-proof.tsx';

interface StatementsProps {
  readonly engagement: Engagement;
  readonly balance: Balance | undefined;
  /** The way to the report of a closed period. */
  readonly reportOf: (periodIndex: number) => ReactNode;
}

/** The frozen accounts of the closed periods, each with its hash and its file. */
export function StatementsSection({ engagement, balance, reportOf }: StatementsProps) {
  const { say, format } = useWording();
  const list = useList(retainers.statements, { params: { id: engagement.id }, query: { limit: 24 } });
  const first =
    balance && say('engagements:statements.empty', { date: format.date(balance.period.endsBefore) });
  return (
    <Section title={say('engagements:statements.title')} hint={say('engagements:statements.hash-why')}>
      <StatementTable
        engagement={engagement}
        list={list}
        empty={<Soft>{first ?? say('engagements:statements.empty-plain')}</Soft>}
        reportOf={reportOf}
      />
    </Section>
  );
}

interface StatementTableProps {
  readonly engagement: Engagement;
  readonly list: ListCall<Statement>;
  readonly empty: ReactNode;
  readonly reportOf: StatementsProps['reportOf'];
}

function StatementTable({ engagement, list, empty, reportOf }: StatementTableProps) {
  const words = useWording();
  const { say, format } = words;
  const sayReport = useText('renewal-path-page');
  const mayReport = useMay('agreement.change');
  const unit = engagement.retainer?.allowance.unit ?? 'minutes';
  const amounts = ['granted', 'carriedIn', 'used', 'overage', 'forfeited', 'expired', 'carriedOut'] as const;
  const names = {
    granted: say('engagements:statements.granted'),
    carriedIn: say('engagements:statements.carried-in'),
    used: say('engagements:statements.used'),
    overage: say('engagements:statements.overage'),
    forfeited: say('engagements:statements.forfeited'),
    expired: say('engagements:statements.expired'),
    carriedOut: say('engagements:statements.carried-out'),
  };
  const figure = (amount: number) => (amount === 0 ? <Soft>0</Soft> : amountFigure(words, unit, amount));
  // A column in which every period says nothing is left out, but for what was granted and used.
  const shown = amounts.filter(
    (name) => name === 'granted' || name === 'used' || list.items.some((row) => row[name] !== 0),
  );
  const columns: readonly Column<Statement>[] = [
    {
      key: 'period',
      header: say('engagements:approve.periodIndex'),
      onPhone: 'title',
      cell: ({ period }) => (
        <>
          {say('engagements:statements.period', { index: period.index })}
          <br />
          <Small>
            <Soft>
              {format.date(period.startsOn, 'short')} – {format.date(daysAfter(period.endsBefore, -1))}
            </Soft>
          </Small>
        </>
      ),
    },
    ...shown.map(
      (name): Column<Statement> => ({
        key: name,
        header: names[name],
        kind: 'number',
        cell: (row) => (
          <span>
            {figure(row[name])}
            {name === 'overage' && row.waived > 0 && (
              <Small>
                <br />
                <Soft>
                  {say('engagements:statements.waived')} {amountFigure(words, unit, row.waived)}
                </Soft>
              </Small>
            )}
          </span>
        ),
      }),
    ),
    {
      key: 'charges',
      header: say('engagements:statements.charges'),
      kind: 'number',
      cell: (row) => (
        <Money
          minor={row.charges.reduce((sum, charge) => sum + charge.amountMinor, 0)}
          currency={engagement.currency}
        />
      ),
    },
    {
      key: 'proof',
      header: say('engagements:statements.hash'),
      cell: (row) => <StatementProof engagementId={engagement.id} index={row.period.index} hash={row.hash} />,
    },
    ...(mayReport
      ? [
          {
            key: 'report',
            header: sayReport('renewal-path-page:report'),
            cell: ({ period }: Statement) => reportOf(period.index),
          },
        ]
      : []),
  ];
  return (
    <ListTable
      list={list}
      empty={empty}
      caption={say('engagements:statements.title')}
      columns={columns}
      keyOf={(row) => String(row.period.index)}
    />
  );
}
