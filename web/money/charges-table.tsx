import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { DateText, Money } from '../ui/amounts.tsx';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { Soft } from '../ui/words.tsx';
import type { ChargeRow } from './use-charges.ts';

const ROWS_AT_ONCE = 100;

export function ChargesTable({ rows }: { readonly rows: readonly ChargeRow[] }) {
  const say = useText('money');
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const columns: readonly Column<ChargeRow>[] = [
    { key: 'due', header: say('money:due'), cell: ({ charge }) => <DateText on={charge.dueOn} /> },
    {
      key: 'client',
      header: say('money:client'),
      onPhone: 'title',
      cell: ({ clientId, clientName }) => (
        <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
          {clientName}
        </Link>
      ),
    },
    {
      key: 'engagement',
      header: say('money:engagement'),
      onPhone: 'hidden',
      cell: ({ engagementId, title }) => (
        <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId }}>
          <Soft>{title}</Soft>
        </Link>
      ),
    },
    {
      key: 'what',
      header: say('money:what'),
      cell: ({ charge }) => charge.because,
    },
    {
      key: 'amount',
      header: say('money:amount'),
      kind: 'number',
      cell: ({ charge }) => <Money minor={charge.amountMinor} currency={charge.currency} />,
    },
  ];
  return (
    <Section title={say('money:all')}>
      <DataTable
        caption={say('money:caption')}
        columns={columns}
        rows={rows.slice(0, shown)}
        keyOf={({ charge }) => charge.id}
        more={
          rows.length > shown && (
            <Button look="quiet" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
              {say('common:do.more')}
            </Button>
          )
        }
      />
    </Section>
  );
}
