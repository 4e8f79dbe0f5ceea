import type { Balance } from '../../../contract/work/retainers.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { DateText } from '../../kit/amounts.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Stack } from '../../kit/layout.tsx';
import { Meter } from '../../kit/meter.tsx';
import { Panel } from '../../kit/page.tsx';
import { Reason } from '../../kit/reason.tsx';
import { Stat, Stats } from '../../kit/stat.tsx';
import { useWording } from '../engagements/use-wording.ts';
import { amountFigure } from '../terms/amount-words.ts';
import { availableIn, pacePhrase, paceReason, paceSentence } from './pace-words.ts';

/** Where the period stands: the pace in a sentence, the numbers it comes from, and the lots behind them. */
export function BalanceView({ balance }: { readonly balance: Balance }) {
  const words = useWording();
  const { say } = words;
  const today = todayOf(usePractice());
  const { sentence, tone } = paceSentence(words, balance, today);
  const figure = (amount: number) => amountFigure(words, balance.unit, amount);
  const { granted, carried, toppedUp, adjusted } = balance.opening;
  const explanation = say('engagements:balance.explain', {
    granted: figure(granted),
    carried: figure(carried),
    toppedUp: figure(toppedUp),
    adjusted: figure(adjusted),
    used: figure(balance.used),
  });
  return (
    <Panel>
      <Stack>
        <p className={`hf-pace-sentence hf-ink-${tone === 'good' ? 'neutral' : tone}`}>
          <Reason because={paceReason(words, balance, today)}>{sentence}</Reason>
        </p>
        <Meter
          label={pacePhrase(words, balance)}
          value={balance.used}
          of={Math.max(0, availableIn(balance))}
          mark={balance.pace.projectedUsed}
          tone={tone}
        />
        <Stats>
          <Stat label={say('engagements:balance.used')} value={figure(balance.used)} />
          <Stat
            label={say('engagements:balance.remaining')}
            value={figure(balance.remaining)}
            because={explanation}
            tone={balance.remaining < 0 ? 'bad' : 'neutral'}
          />
          {carried !== 0 && <Stat label={say('engagements:balance.carried')} value={figure(carried)} />}
          {toppedUp !== 0 && <Stat label={say('engagements:balance.topped-up')} value={figure(toppedUp)} />}
          {adjusted !== 0 && <Stat label={say('engagements:balance.adjusted')} value={figure(adjusted)} />}
          {balance.overage > 0 && (
            <Stat label={say('engagements:balance.overage')} value={figure(balance.overage)} tone="bad" />
          )}
        </Stats>
        {carried < 0 && (
          <p className="hf-paragraph hf-soft">
            {say('engagements:pace.deficit', { deficit: figure(-carried) })}
          </p>
        )}
        <Disclosure summary={say('engagements:lots.title')}>
          <LotsTable balance={balance} />
        </Disclosure>
      </Stack>
    </Panel>
  );
}

type Lot = Balance['lots'][number];

function LotsTable({ balance }: { readonly balance: Balance }) {
  const words = useWording();
  const { say } = words;
  const figure = (amount: number) => amountFigure(words, balance.unit, amount);
  const columns: readonly Column<Lot>[] = [
    {
      key: 'kind',
      header: say('engagements:lots.kind'),
      onPhone: 'title',
      cell: (lot) =>
        lot.label
          ? say('engagements:pair', { name: say(`engagements:lots.${lot.kind}`), value: lot.label })
          : say(`engagements:lots.${lot.kind}`),
    },
    {
      key: 'granted',
      header: say('engagements:lots.granted-on'),
      cell: (lot) => <DateText on={lot.grantedOn} />,
    },
    {
      key: 'expires',
      header: say('engagements:lots.expires'),
      cell: (lot) =>
        lot.expiresBefore ? <DateText on={lot.expiresBefore} /> : say('engagements:lots.never'),
    },
    {
      key: 'amount',
      header: say('engagements:lots.amount'),
      kind: 'number',
      cell: (lot) => figure(lot.amount),
    },
    {
      key: 'remaining',
      header: say('engagements:lots.remaining'),
      kind: 'number',
      cell: (lot) => figure(lot.remaining),
    },
  ];
  return (
    <Stack gap="small">
      <DataTable
        caption={say('engagements:lots.title')}
        columns={columns}
        rows={balance.lots}
        keyOf={(lot) => lot.id}
        isQuiet={(lot) => lot.remaining === 0}
      />
      <span className="hf-soft hf-small">{say('engagements:lots.order')}</span>
    </Stack>
  );
}
