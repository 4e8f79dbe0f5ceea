import { Button, IconButton } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { Row } from '../../kit/layout.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { AmountField } from '../../work/terms/amount-field.tsx';
import type { PerkValues } from './pricing-values.ts';

interface PerkRowsProps {
  readonly perks: readonly PerkValues[];
  readonly onChange: (perks: readonly PerkValues[]) => void;
  readonly currency: string;
}

const usual = [
  { name: 'consultation', minutes: 30 },
  { name: 'report', minutes: null },
  { name: 'front', minutes: null },
] as const;

/** What is given in place of a discount: each with its time, what it is worth to the client and what it costs. */
export function PerkRows({ perks, onChange, currency }: PerkRowsProps) {
  const say = useText('pricing-page');
  const change = (row: number, next: Partial<PerkValues>) =>
    onChange(perks.map((perk) => (perk.row === row ? { ...perk, ...next } : perk)));
  const add = (label: string, minutes: number | null) => {
    const row = Math.max(0, ...perks.map((perk) => perk.row)) + 1;
    onChange([...perks, { row, label, minutes, valueMinor: null, costMinor: null }]);
  };
  const offered = usual.filter(
    ({ name }) => !perks.some(({ label }) => label === say(`pricing-page:form.add.${name}`)),
  );
  return (
    <fieldset className="hf-pricing-perks">
      <legend>{say('pricing-page:form.perks')}</legend>
      <Small>
        <Soft>{say('pricing-page:form.perks-hint')}</Soft>
      </Small>
      {perks.map((perk) => (
        <div key={perk.row} className="hf-pricing-perk">
          <TextField
            label={say('pricing-page:form.perk-label')}
            value={perk.label}
            onChange={(label) => change(perk.row, { label })}
            autoFocus={perk.label === ''}
          />
          <AmountField
            unit="minutes"
            label={say('pricing-page:form.perk-minutes')}
            value={perk.minutes}
            onChange={(minutes) => change(perk.row, { minutes })}
          />
          <MoneyField
            label={say('pricing-page:form.perk-value')}
            value={perk.valueMinor}
            currency={currency}
            onChange={(valueMinor) => change(perk.row, { valueMinor })}
          />
          <MoneyField
            label={say('pricing-page:form.perk-cost')}
            value={perk.costMinor}
            currency={currency}
            onChange={(costMinor) => change(perk.row, { costMinor })}
          />
          <IconButton
            label={say('pricing-page:form.remove-perk', { label: perk.label })}
            icon={<RemoveIcon size={18} />}
            onClick={() => onChange(perks.filter(({ row }) => row !== perk.row))}
          />
        </div>
      ))}
      <Row>
        {offered.map(({ name, minutes }) => (
          <Button
            key={name}
            size="small"
            icon={<AddIcon size={16} aria-hidden />}
            onClick={() => add(say(`pricing-page:form.add.${name}`), minutes)}
          >
            {say(`pricing-page:form.add.${name}`)}
          </Button>
        ))}
        <Button size="small" icon={<AddIcon size={16} aria-hidden />} onClick={() => add('', null)}>
          {say('pricing-page:form.add.own')}
        </Button>
      </Row>
    </fieldset>
  );
}
