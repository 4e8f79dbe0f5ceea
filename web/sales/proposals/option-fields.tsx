import { UNITS, type Unit } from '../../../core/base/money/money.ts';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { CheckField, TextField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import { Section } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { AmountField } from '../../work/terms/amount-field.tsx';
import { PerkRows } from './perk-rows.tsx';
import { emptyOption, type OptionValues } from './proposal-draft.ts';
import type { ProposalFormProps } from './proposal-form.tsx';

const MOST = 4;

/** The alternatives the client may choose from, each with list price, what is given and fee. */
export function OptionFields({ fields, currency }: ProposalFormProps) {
  const say = useText('proposals', 'engagements');
  const { options, unit } = fields.values;
  const put = (next: readonly OptionValues[]) => fields.set('options', next);
  const change = (row: number, next: Partial<OptionValues>) =>
    put(options.map((option) => (option.row === row ? { ...option, ...next } : option)));
  const recommend = (row: number, isRecommended: boolean) =>
    put(options.map((option) => ({ ...option, isRecommended: isRecommended && option.row === row })));
  return (
    <Section title={say('proposals:form.options')} hint={say('proposals:form.options-hint')}>
      <Stack>
        <Choices
          label={say('proposals:form.unit')}
          value={unit}
          onChange={(next) => {
            fields.set('unit', next);
            // Ten hours are not ten deliverables: what was counted in the other unit is asked again.
            put(options.map((option) => ({ ...option, amount: null })));
          }}
          choices={UNITS.map((value) => ({
            value,
            label: say(`engagements:form.unit-${value}`),
          }))}
        />
        {fields.errors.options && (
          <Box as="p" m="0" c="var(--mantine-color-error)" role="alert">
            {fields.errors.options}
          </Box>
        )}
        <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 18rem), 1fr))">
          {options.map((option, position) => (
            <OneOption
              key={option.row}
              option={option}
              number={position + 1}
              unit={unit}
              currency={currency}
              onChange={(next) => change(option.row, next)}
              onRecommend={(on) => recommend(option.row, on)}
              onRemove={
                options.length > 1 ? () => put(options.filter(({ row }) => row !== option.row)) : null
              }
            />
          ))}
        </Box>
        {options.length < MOST && (
          <Row>
            <Button
              size="small"
              icon={<AddIcon size={16} aria-hidden />}
              onClick={() => {
                const row = Math.max(...options.map((option) => option.row)) + 1;
                // The same month at another price is what one most often adds.
                put([...options, { ...emptyOption(row), amount: options.at(-1)?.amount ?? null }]);
              }}
            >
              {say('proposals:form.add-option')}
            </Button>
          </Row>
        )}
      </Stack>
    </Section>
  );
}

interface OneOptionProps {
  readonly option: OptionValues;
  readonly number: number;
  readonly unit: Unit;
  readonly currency: string;
  readonly onChange: (next: Partial<OptionValues>) => void;
  readonly onRecommend: (on: boolean) => void;
  readonly onRemove: (() => void) | null;
}

function OneOption({ option, number, unit, currency, onChange, onRecommend, onRemove }: OneOptionProps) {
  const say = useText('proposals');
  return (
    <fieldset className="hf-proposal-option">
      <legend>{say('proposals:form.option', { number })}</legend>
      <Stack gap="small">
        <TextField
          label={say('proposals:form.label')}
          value={option.label}
          onChange={(label) => onChange({ label })}
        />
        <AmountField
          unit={unit}
          label={say(unit === 'minutes' ? 'proposals:form.hours' : 'proposals:form.pieces')}
          {...(unit === 'minutes' ? { hint: say('proposals:form.access') } : {})}
          value={option.amount}
          onChange={(amount) => onChange({ amount })}
        />
        <MoneyField
          label={say('proposals:form.list')}
          value={option.listMinor}
          currency={currency}
          onChange={(listMinor) => onChange({ listMinor })}
        />
        <MoneyField
          label={say('proposals:form.fee')}
          value={option.feeMinor}
          currency={currency}
          onChange={(feeMinor) => onChange({ feeMinor })}
        />
        <Meaning option={option} unit={unit} currency={currency} />
        <PerkRows
          perks={option.perks}
          unit={unit}
          currency={currency}
          onChange={(perks) => onChange({ perks })}
        />
        <CheckField
          label={say('proposals:form.recommended')}
          checked={option.isRecommended}
          onChange={onRecommend}
        />
        {onRemove && (
          <Row>
            <Button look="quiet" size="small" icon={<RemoveIcon size={16} aria-hidden />} onClick={onRemove}>
              {say('proposals:form.remove-option', { number })}
            </Button>
          </Row>
        )}
      </Stack>
    </fieldset>
  );
}

/** What is given, and what an hour comes to with everything in it that is metered. */
function Meaning({ option, unit, currency }: Pick<OneOptionProps, 'option' | 'unit' | 'currency'>) {
  const say = useText('proposals');
  const format = useFormat();
  const { amount, listMinor, feeMinor, perks } = option;
  if (amount === null || feeMinor === null) return null;
  const given = (listMinor ?? feeMinor) - feeMinor;
  const minutes = perks.reduce((sum, perk) => sum + (perk.amount ?? 0), amount);
  const rate = unit === 'minutes' && minutes > 0 ? Math.round((feeMinor * 60) / minutes) : null;
  const parts = [
    ...(given > 0 ? [say('proposals:form.given', { given: format.money(-given, currency) })] : []),
    ...(rate === null ? [] : [say('proposals:form.rate', { rate: format.money(rate, currency) })]),
  ];
  return <Soft>{parts.join(' · ')}</Soft>;
}
