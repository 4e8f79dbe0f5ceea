import type { ReactNode } from 'react';
import type { Ask } from '../../contract/asks/asks.ts';
import { ListTable } from '../api/list-view.tsx';
import type { ListCall } from '../api/use-list.ts';
import { todayOf, useMay, usePractice } from '../api/use-session.ts';
import { DateText, Money } from '../kit/amounts.tsx';
import type { Column } from '../kit/data-table.tsx';
import { Link } from '../kit/link.tsx';
import { Reason } from '../kit/reason.tsx';
import { Small, Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Names } from '../work/engagements/use-names.ts';
import { ageTone, ageWords } from './age.ts';
import { decisionTones } from './tones.ts';

interface AsksTableProps {
  readonly list: ListCall<Ask>;
  readonly empty: ReactNode;
  readonly names: Names;
}

export function AsksTable({ list, empty, names }: AsksTableProps) {
  const say = useText('asks-page');
  const seesAmounts = useMay('money.see');
  const columns: readonly Column<Ask>[] = [
    { key: 'age', header: say('asks-page:table.age'), cell: (ask) => <Age ask={ask} /> },
    {
      key: 'text',
      header: say('asks-page:table.ask'),
      onPhone: 'title',
      cell: (ask) => (
        <div>
          <Link look="quiet" to="/time/asks/$askId" params={{ askId: ask.id }} className="hf-asks-text">
            {ask.text}
          </Link>
          {ask.urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
          {ask.source === 'client-page' && (
            <Small>
              <Soft> {say('asks-page:from-page')}</Soft>
            </Small>
          )}
        </div>
      ),
    },
    {
      key: 'client',
      header: say('asks-page:table.client'),
      cell: (ask) => (
        <Link look="quiet" to="/clients/$clientId" params={{ clientId: ask.clientId }}>
          {names.clientOf(ask.clientId)}
        </Link>
      ),
    },
    {
      key: 'channel',
      header: say('asks-page:table.channel'),
      onPhone: 'hidden',
      cell: (ask) => <Soft>{say(`common:channel.${ask.channel}`)}</Soft>,
    },
    { key: 'decision', header: say('asks-page:table.decision'), cell: (ask) => <Outcome ask={ask} /> },
    ...(seesAmounts
      ? [
          {
            key: 'price',
            header: say('asks-page:table.price'),
            kind: 'number' as const,
            cell: (ask: Ask) => <Price ask={ask} />,
          },
        ]
      : []),
  ];
  return (
    <ListTable
      list={list}
      empty={empty}
      inOrder={openFirst}
      caption={say('asks-page:title')}
      columns={columns}
      keyOf={(ask) => ask.id}
      isQuiet={(ask) => ask.state === 'withdrawn'}
    />
  );
}

function openFirst(asks: readonly Ask[]): readonly Ask[] {
  return [...asks.filter(({ state }) => state === 'open'), ...asks.filter(({ state }) => state !== 'open')];
}

function Age({ ask }: { readonly ask: Ask }) {
  const say = useText('asks-page');
  const today = todayOf(usePractice());
  if (ask.state !== 'open') return <DateText on={ask.receivedOn} style="short" />;
  return <Tag tone={ageTone(ask.receivedOn, today)}>{ageWords(say, ask.receivedOn, today)}</Tag>;
}

/** What was decided; while it is open, what is suggested, with its reason. */
function Outcome({ ask }: { readonly ask: Ask }) {
  const say = useText('asks-page');
  const { state, decision, suggestion } = ask;
  if (state === 'withdrawn') return <Soft>{say('asks-page:withdrawn')}</Soft>;
  if (decision !== null) {
    return <Tag tone={decisionTones[decision]}>{say(`asks-page:decided.${decision}`)}</Tag>;
  }
  const words = say(`asks-page:decision.${suggestion.decision}`);
  const suggested = say('asks-page:table.suggested', { decision: words });
  if (suggestion.because === null) return <Soft>{suggested}</Soft>;
  return (
    <Reason because={suggestion.because} label={say('common:why', { value: words })}>
      {suggested}
    </Reason>
  );
}

function Price({ ask }: { readonly ask: Ask }) {
  const say = useText('asks-page');
  const format = useFormat();
  const { decision, priceMinor, valueMinor, suggestion } = ask;
  const { currency } = suggestion;
  if (decision === 'gifted') {
    return (
      <Soft>
        {say('asks-page:table.given')} <Money minor={valueMinor ?? 0} currency={currency} />
      </Soft>
    );
  }
  const minor = decision === null ? suggestion.priceMinor : (priceMinor ?? 0);
  if (!minor) return <Soft>–</Soft>;
  if (decision !== null) return <Money minor={minor} currency={currency} />;
  const price = format.money(minor, currency);
  return <Soft>{suggestion.workedMinutes === null ? say('asks-page:preview.from', { price }) : price}</Soft>;
}
