import type { Unit } from '../../../core/base/money/money.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { Row } from '../../kit/layout.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import { useText } from '../../text/use-text.ts';
import { AmountField } from '../../work/terms/amount-field.tsx';
import type { PerkValues } from './proposal-draft.ts';

interface PerkRowsProps {
  readonly perks: readonly PerkValues[];
  readonly unit: Unit;
  readonly currency: string;
  readonly onChange: (perks: readonly PerkValues[]) => void;
}

/** What an option gives on top of its allowance: promised in words, or metered when it has an amount. */
export function PerkRows({ perks, unit, currency, onChange }: PerkRowsProps) {
  const say = useText('proposals');
  const change = (row: number, next: Partial<PerkValues>) =>
    onChange(perks.map((perk) => (perk.row === row ? { ...perk, ...next } : perk)));
  const add = () => {
    const row = Math.max(0, ...perks.map((perk) => perk.row)) + 1;
    onChange([...perks, { row, label: '', amount: null, valueMinor: null }]);
  };
  return (
    <>
      {perks.map((perk) => (
        <div key={perk.row} className="hf-proposal-perk">
          <TextField
            label={say('proposals:form.perk')}
            value={perk.label}
            onChange={(label) => change(perk.row, { label })}
          />
          <AmountField
            unit={unit}
            label={say(unit === 'minutes' ? 'proposals:form.perk-amount' : 'proposals:form.perk-pieces')}
            value={perk.amount}
            onChange={(amount) => change(perk.row, { amount })}
          />
          <MoneyField
            label={say('proposals:form.perk-value')}
            value={perk.valueMinor}
            currency={currency}
            onChange={(valueMinor) => change(perk.row, { valueMinor })}
          />
          <IconButton
            label={say('proposals:form.remove-perk', { label: perk.label })}
            icon={<RemoveIcon size={18} />}
            onClick={() => onChange(perks.filter(({ row }) => row !== perk.row))}
          />
        </div>
      ))}
      <Row>
        <Button look="quiet" size="small" icon={<AddIcon size={16} aria-hidden />} onClick={add}>
          {say('proposals:form.add-perk')}
        </Button>
      </Row>
    </>
  );
}
