import type { Minor } from '../../base/money/money.ts';
import { type Owed, openMinorOf } from './charge-state.ts';

/** A charge or credit of one engagement with what it owes still. `key` is the same for a charge and the credit that undoes it. */
export type Offsettable = Owed & {
  readonly id: string;
  readonly key: string;
  readonly dueOn: string;
};

/** A row whose `creditedMinor` is another now. */
export type Offset = { readonly id: string; readonly creditedMinor: Minor };

/**
 * Sets the credits of an engagement against its open charges: first against the charge a credit is about, then against the
 * earliest due. What finds no open charge waits for the next one. A payment is never touched, and nothing is credited past
 * what is open (docs/payments.md).
 */
export function offsetCredits(rows: readonly Offsettable[]): readonly Offset[] {
  const order = (a: Offsettable, b: Offsettable) =>
    a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1;
  const inOrder = rows.toSorted(order);
  const left = new Map(inOrder.map((row) => [row.id, openMinorOf(row)]));
  const charges = inOrder.filter((row) => row.amountMinor > 0);
  const credits = inOrder.filter((row) => row.amountMinor < 0);
  const take = (credit: Offsettable, charge: Offsettable) => {
    const open = left.get(charge.id) ?? 0;
    const taken = Math.min(Math.max(open, 0), -(left.get(credit.id) ?? 0));
    if (taken <= 0) return;
    left.set(charge.id, open - taken);
    left.set(credit.id, (left.get(credit.id) ?? 0) + taken);
  };
  for (const credit of credits)
    for (const charge of charges) if (charge.key === credit.key) take(credit, charge);
  for (const credit of credits) for (const charge of charges) take(credit, charge);
  return inOrder.flatMap((row) => {
    const moved = openMinorOf(row) - (left.get(row.id) ?? 0);
    return moved === 0 ? [] : [{ id: row.id, creditedMinor: row.creditedMinor + moved }];
  });
}
