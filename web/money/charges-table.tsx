import { type ReactNode, useState } from 'react';
import type { ChargeDue } from '../../contract/money/payments.ts';
import { ListTable } from '../api/list-view.tsx';
import type { ListCall } from '../api/use-list.ts';
import { useMay } from '../api/use-session.ts';
import { DateText, Money } from '../kit/amounts.tsx';
import { Button } from '../kit/button.tsx';
import type { Column } from '../kit/data-table.tsx';
import { SidePanel } from '../kit/dialog.tsx';
import { CheckIcon } from '../kit/icons.ts';
import { Row } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { ChargeStanding } from './charge-standing.tsx';
import { PaymentPanel } from './payment-form.tsx';
import { usePayments } from './use-payments.ts';

interface ChargesProps {
  readonly title: ReactNode;
  readonly caption: string;
  readonly list: ListCall<ChargeDue>;
}

/** Charges with how each stands. One click marks one as paid, another opens its payments. */
export function ChargesTable({ title, caption, list }: ChargesProps) {
  const say = useText('money');
  const { markPaid, busy } = usePayments();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const opened = list.items.find(({ id }) => id === openedId);
  const columns: readonly Column<ChargeDue>[] = [
    ...columnsOf(say),
    {
      key: 'state',
      header: say('money:state'),
      cell: (charge) => <ChargeStanding charge={charge} />,
    },
    {
      key: 'do',
      header: say('money:payment'),
      cell: (charge) => (
        <Actions
          charge={charge}
          busy={busy}
          onPaid={() => void markPaid(charge)}
          onOpen={() => setOpenedId(charge.id)}
        />
      ),
    },
  ];
  return (
    <Section title={title}>
      <ListTable list={list} empty={null} caption={caption} columns={columns} keyOf={({ id }) => id} />
      <SidePanel
        open={opened !== undefined}
        onClose={() => setOpenedId(null)}
        title={say('money:payments')}
        closeLabel={say('common:do.close')}
      >
        {opened && <PaymentPanel key={opened.id} charge={opened} onClose={() => setOpenedId(null)} />}
      </SidePanel>
    </Section>
  );
}

function columnsOf(say: ReturnType<typeof useText>): readonly Column<ChargeDue>[] {
  return [
    { key: 'due', header: say('money:due'), cell: ({ dueOn }) => <DateText on={dueOn} /> },
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
      key: 'what',
      header: say('money:what'),
      cell: ({ because, engagementId, engagementTitle }) => (
        <div>
          {because}
          <br />
          <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId }}>
            <Soft>{engagementTitle}</Soft>
          </Link>
        </div>
      ),
    },
    {
      key: 'amount',
      header: say('money:amount'),
      kind: 'number',
      cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
    },
  ];
}

interface ActionsProps {
  readonly charge: ChargeDue;
  readonly busy: boolean;
  readonly onPaid: () => void;
  readonly onOpen: () => void;
}

function Actions({ charge, busy, onPaid, onOpen }: ActionsProps) {
  const say = useText('money');
  const { clientName, openMinor, payments } = charge;
  const named = { client: clientName };
  const mayRecord = useMay('payment.record');
  if (openMinor <= 0 && payments.length === 0) return null;
  return (
    <Row>
      {mayRecord && openMinor > 0 && (
        <Button
          size="small"
          icon={<CheckIcon size={14} aria-hidden />}
          disabled={busy}
          onClick={onPaid}
          aria-label={say('money:mark-paid-of', named)}
        >
          {say('money:mark-paid')}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={onOpen} aria-label={say('money:payments-of', named)}>
        {mayRecord && openMinor > 0 ? say('money:in-part') : say('money:payments')}
      </Button>
    </Row>
  );
}
