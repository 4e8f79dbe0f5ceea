import './terms.css';
import { Button, IconButton } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { Stack } from '../../kit/layout.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { AmountField } from './amount-field.tsx';
import { nextRow } from './engagement-draft.ts';
import type { FormProps } from './form-props.ts';
import type { PerkValues } from './retainer-draft.ts';

/** Extras a retainer gives each period on top of its allowance. */
export function PerkFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  const { perks, unit } = fields.values;
  const change = (at: number, next: Partial<PerkValues>) =>
    fields.set(
      'perks',
      perks.map((perk, position) => (position === at ? { ...perk, ...next } : perk)),
    );
  return (
    <fieldset className="hf-fieldset">
      <legend className="hf-label">{say('engagements:form.perks')}</legend>
      <Small>
        <Soft>{say('engagements:form.perks-hint')}</Soft>
      </Small>
      <div className="hf-items">
        {perks.map((perk, at) => (
          <div key={perk.row} className="hf-item">
            <TextField
              label={say('engagements:form.perk-label')}
              value={perk.label}
              onChange={(label) => change(at, { label })}
              autoFocus={perk.label === ''}
            />
            <AmountField
              unit={unit}
              label={say('engagements:form.perk-amount')}
              value={perk.amount}
              onChange={(amount) => change(at, { amount })}
            />
            <IconButton
              label={say('engagements:form.remove-perk', { label: perk.label })}
              icon={<RemoveIcon size={18} />}
              onClick={() =>
                fields.set(
                  'perks',
                  perks.filter((_, position) => position !== at),
                )
              }
            />
          </div>
        ))}
      </div>
      {fields.errors.perks && <p className="hf-radio-error">{fields.errors.perks}</p>}
      <Stack gap="none">
        <div>
          <Button
            size="small"
            icon={<AddIcon size={16} aria-hidden />}
            onClick={() => fields.set('perks', [...perks, { row: nextRow(perks), label: '', amount: null }])}
          >
            {say('engagements:form.add-perk')}
          </Button>
        </div>
      </Stack>
    </fieldset>
  );
}
