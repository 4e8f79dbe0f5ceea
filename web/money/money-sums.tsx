import type { ChargeDue } from '../../contract/money/payments.ts';
import { Stat, Stats } from '../kit/stat.tsx';
import type { Tone } from '../kit/tone.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { byMonth, overdueOf, type Sum, sumByCurrency } from './sum-charges.ts';

const MOST_NAMED = 8;

interface SumsProps {
  readonly recent: readonly ChargeDue[];
  readonly open: readonly ChargeDue[];
  readonly today: string;
}

/** What is overdue and open, and what falls due when, each sum with the charges that make it up. */
export function MoneySums({ recent, open, today }: SumsProps) {
  const say = useText('money');
  const { thisMonth, lastMonth, ahead } = byMonth(recent, today);
  const late = overdueOf(open);
  return (
    <Stats>
      {late.length > 0 && <SumStat label={say('money:overdue')} charges={late} isOpen tone="bad" />}
      <SumStat label={say('money:open')} charges={open} isOpen />
      <SumStat label={say('money:this-month')} charges={thisMonth} />
      <SumStat label={say('money:last-month')} charges={lastMonth} />
      {ahead.length > 0 && <SumStat label={say('money:ahead')} charges={ahead} />}
    </Stats>
  );
}

interface SumStatProps {
  readonly label: string;
  readonly charges: readonly ChargeDue[];
  /** Sums what is open of the charges, and not their whole amounts. */
  readonly isOpen?: boolean;
  readonly tone?: Tone;
}

function SumStat({ label, charges, isOpen = false, tone = 'neutral' }: SumStatProps) {
  const say = useText('money');
  const format = useFormat();
  const sums = sumByCurrency(charges, isOpen ? 'openMinor' : 'amountMinor');
  const count = say('money:charges', { count: charges.length });
  if (sums.length === 0) return <Stat label={label} value="–" note={count} />;
  const value = format.list(sums.map((sum) => format.money(sum.amountMinor, sum.currency, 'short')));
  const because = <Parts sums={sums} of={isOpen ? 'openMinor' : 'amountMinor'} />;
  return <Stat label={label} value={value} note={count} because={because} tone={tone} />;
}

function Parts({ sums, of }: { readonly sums: readonly Sum[]; readonly of: 'amountMinor' | 'openMinor' }) {
  const say = useText('money');
  const format = useFormat();
  const charges = sums.flatMap((sum) => sum.charges);
  return (
    <>
      {say('money:sum-of')}
      <table className="hf-plain-table hf-figures">
        <tbody>
          {charges.slice(0, MOST_NAMED).map((charge) => (
            <tr key={charge.id}>
              <td>{format.date(charge.dueOn, 'short')}</td>
              <td>{charge.clientName}</td>
              <td>{format.money(charge[of], charge.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {charges.length > MOST_NAMED && '…'}
    </>
  );
}
