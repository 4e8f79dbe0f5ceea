import type { Charge } from '../../contract/retainers.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { Stat, Stats } from '../ui/stat.tsx';
import { byMonth, type Sum, sumByCurrency } from './sum-charges.ts';
import type { ChargeRow } from './use-charges.ts';

const MOST_NAMED = 8;

/** What falls due when, each sum with the charges that make it up. */
export function MoneySums({ rows, today }: { readonly rows: readonly ChargeRow[]; readonly today: string }) {
  const say = useText('money');
  const { thisMonth, lastMonth, ahead } = byMonth(
    rows.map((row) => row.charge),
    today,
  );
  const nameOf = (charge: Charge) => rows.find((row) => row.charge.id === charge.id)?.clientName ?? '';
  return (
    <Stats>
      <SumStat label={say('money:this-month')} charges={thisMonth} nameOf={nameOf} />
      <SumStat label={say('money:last-month')} charges={lastMonth} nameOf={nameOf} />
      {ahead.length > 0 && <SumStat label={say('money:ahead')} charges={ahead} nameOf={nameOf} />}
    </Stats>
  );
}

interface SumStatProps {
  readonly label: string;
  readonly charges: readonly Charge[];
  readonly nameOf: (charge: Charge) => string;
}

function SumStat({ label, charges, nameOf }: SumStatProps) {
  const say = useText('money');
  const format = useFormat();
  const sums = sumByCurrency(charges);
  const count = say('money:charges', { count: charges.length });
  if (sums.length === 0) return <Stat label={label} value="–" note={count} />;
  const value = format.list(sums.map((sum) => format.money(sum.amountMinor, sum.currency, 'short')));
  return <Stat label={label} value={value} note={count} because={<Parts sums={sums} nameOf={nameOf} />} />;
}

function Parts({ sums, nameOf }: { readonly sums: readonly Sum[]; readonly nameOf: SumStatProps['nameOf'] }) {
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
              <td>{nameOf(charge)}</td>
              <td>{format.money(charge.amountMinor, charge.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {charges.length > MOST_NAMED && '…'}
    </>
  );
}
