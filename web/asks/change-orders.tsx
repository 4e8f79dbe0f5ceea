import { type ReactNode, useState } from 'react';
import { type ChangeOrder, changeOrders } from '../../contract/work/change-orders.ts';
import { ListTable } from '../api/list-view.tsx';
import { useChange } from '../api/use-change.ts';
import { type ListCall, useList } from '../api/use-list.ts';
import { useMay } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { DateText, Money } from '../kit/amounts.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import type { Column } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { DocumentIcon, MoreIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Menu } from '../kit/menu.tsx';
import { Choices } from '../kit/tabs.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { type Names, useNames } from '../work/engagements/use-names.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { changeOrderTones } from './tones.ts';

type Shown = 'proposed' | 'all';
export type Answering = { readonly order: ChangeOrder; readonly answer: 'approved' | 'declined' };

/** Every change of scope that was proposed, those that wait first in view, with how long they have waited. */
export function ChangeOrders() {
  const say = useText('asks-page');
  const [shown, setShown] = useState<Shown>('proposed');
  const [answering, setAnswering] = useState<Answering | null>(null);
  const list = useList(
    changeOrders.list,
    { query: { limit: 100, ...(shown === 'all' ? {} : { state: shown }) } },
    { keepPrevious: true },
  );
  const names = useNames(list.items);
  return (
    <Stack>
      <Choices
        label={say('asks-page:filter.state')}
        value={shown}
        onChange={setShown}
        choices={[
          { value: 'proposed', label: say('asks-page:changes.waiting') },
          { value: 'all', label: say('asks-page:changes.all') },
        ]}
      />
      <OrdersTable
        list={list}
        empty={
          <EmptyState
            icon={<DocumentIcon size={28} stroke={1.5} aria-hidden />}
            title={say(shown === 'all' ? 'asks-page:changes.empty-title' : 'asks-page:changes.none-waiting')}
          >
            {say('asks-page:changes.empty-text')}
          </EmptyState>
        }
        names={names}
        onAnswer={setAnswering}
      />
      <AnswerDialog
        answering={answering}
        clientName={answering ? names.clientOf(answering.order.clientId) : ''}
        onClose={() => setAnswering(null)}
      />
    </Stack>
  );
}

interface OrdersTableProps {
  readonly list: ListCall<ChangeOrder>;
  readonly empty: ReactNode;
  readonly names: Names;
  readonly onAnswer: (answering: Answering) => void;
}

function OrdersTable({ list, empty, names, onAnswer }: OrdersTableProps) {
  const say = useText('asks-page');
  const mayAnswer = useMay('change-order.propose');
  const columns: readonly Column<ChangeOrder>[] = [
    {
      key: 'line',
      header: say('asks-page:changes.line'),
      onPhone: 'title',
      cell: (order) =>
        order.askId ? (
          <Link look="quiet" to="/time/asks/$askId" params={{ askId: order.askId }} className="hf-asks-text">
            {order.line}
          </Link>
        ) : (
          order.line
        ),
    },
    {
      key: 'client',
      header: say('asks-page:table.client'),
      cell: (order) => (
        <div>
          <Link look="quiet" to="/clients/$clientId" params={{ clientId: order.clientId }}>
            {names.clientOf(order.clientId)}
          </Link>
          <div className="hf-small">
            <Soft>{names.titleOf(order.engagementId)}</Soft>
          </div>
        </div>
      ),
    },
    {
      key: 'state',
      header: say('asks-page:changes.state-title'),
      cell: (order) => <Waiting order={order} />,
    },
    // Most leave the date as it is: a column of dashes says nothing.
    ...(list.items.some(({ endsOn }) => endsOn !== null)
      ? [dateColumn(say('asks-page:changes.ends-on'))]
      : []),
    {
      key: 'price',
      header: say('asks-page:table.price'),
      kind: 'number',
      cell: (order) => <Money minor={order.priceMinor} currency={order.currency} />,
    },
    ...(mayAnswer ? [actionColumn(say('asks-page:changes.do'), onAnswer)] : []),
  ];
  return (
    <ListTable
      list={list}
      empty={empty}
      caption={say('asks-page:changes.title')}
      columns={columns}
      keyOf={(order) => order.id}
      isQuiet={(order) => order.state === 'withdrawn' || order.state === 'expired'}
    />
  );
}

function actionColumn(header: string, onAnswer: OrdersTableProps['onAnswer']): Column<ChangeOrder> {
  return {
    key: 'do',
    header: <span className="hf-unseen">{header}</span>,
    onPhone: 'title',
    cell: (order) => order.state === 'proposed' && <OrderActions order={order} onAnswer={onAnswer} />,
  };
}

function dateColumn(header: string): Column<ChangeOrder> {
  return {
    key: 'date',
    header,
    cell: ({ endsOn }) => (endsOn ? <DateText on={endsOn} /> : <Soft>–</Soft>),
  };
}

function Waiting({ order }: { readonly order: ChangeOrder }) {
  const say = useText('asks-page');
  const { state, waitedDays, validUntil } = order;
  return (
    <div>
      <Tag tone={changeOrderTones[state]}>{say(`asks-page:changes.state.${state}`)}</Tag>
      <div className="hf-small">
        <Soft>
          {say(state === 'proposed' ? 'asks-page:changes.waits' : 'asks-page:changes.waited', {
            days: waitedDays,
          })}
        </Soft>
      </div>
      {state === 'proposed' && validUntil && (
        <div className="hf-small">
          <Soft>
            {say('asks-page:changes.valid-until')} <DateText on={validUntil} style="short" />
          </Soft>
        </div>
      )}
    </div>
  );
}

interface OrderActionsProps {
  readonly order: ChangeOrder;
  readonly onAnswer: (answering: Answering) => void;
}

function OrderActions({ order, onAnswer }: OrderActionsProps) {
  const say = useText('asks-page');
  const toast = useToast();
  const withdraw = useChange(changeOrders.withdraw);
  const undo = async () => {
    const done = await withdraw.run({ params: { id: order.id } });
    if (done.ok) toast.done(say('asks-page:changes.withdrawn'));
    else toast.failed(done.problem);
  };
  const named = (words: string) => say('asks-page:changes.named', { what: words, line: order.line });
  const approved = say('asks-page:changes.approved');
  const declined = say('asks-page:changes.declined');
  const choices = [
    { label: declined, onChoose: () => onAnswer({ order, answer: 'declined' }) },
    { label: say('asks-page:changes.withdraw'), onChoose: () => void undo() },
  ];
  return (
    <Row gap="tight" wrap={false}>
      <Button
        size="small"
        aria-label={named(approved)}
        onClick={() => onAnswer({ order, answer: 'approved' })}
      >
        {approved}
      </Button>
      <Menu
        target={
          <IconButton
            label={named(say('asks-page:changes.more'))}
            icon={<MoreIcon size={18} />}
            busy={withdraw.busy}
          />
        }
        groups={[{ choices }]}
      />
    </Row>
  );
}
