import type { ReactNode } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { type Balance, retainers, type Statement } from '../../../contract/work/retainers.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useList } from '../../api/use-list.ts';
import { useMay } from '../../api/use-session.ts';
import { Money } from '../../kit/amounts.tsx';
import { Button } from '../../kit/button.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/waiting.tsx';
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
      {list.error ? (
        <ProblemNotice problem={list.error.problem} onRetry={list.refetch} />
      ) : list.isPending ? (
        <Skeleton label={say('common:waiting')} />
      ) : list.items.length === 0 ? (
        <Soft>{first ?? say('engagements:statements.empty-plain')}</Soft>
      ) : (
        <StatementTable
          engagement={engagement}
          rows={list.items}
          reportOf={reportOf}
          more={
            list.more && (
              <Button look="quiet" busy={list.isLoadingMore} onClick={list.more}>
                {say('common:do.more')}
              </Button>
            )
          }
        />
      )}
    </Section>
  );
}

interface StatementTableProps {
  readonly engagement: Engagement;
  readonly rows: readonly Statement[];
  readonly reportOf: StatementsProps['reportOf'];
  readonly more: ReactNode;
}

function StatementTable({ engagement, rows, reportOf, more }: StatementTableProps) {
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
    (name) => name === 'granted' || name === 'used' || rows.some((row) => row[name] !== 0),
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
    <DataTable
      caption={say('engagements:statements.title')}
      columns={columns}
      rows={rows}
      keyOf={(row) => String(row.period.index)}
      more={more}
    />
  );
}
