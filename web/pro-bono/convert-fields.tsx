import { DateField, TextField } from '../kit/fields.tsx';
import { Columns } from '../kit/layout.tsx';
import { MoneyField } from '../kit/number-fields.tsx';
import { RadioField } from '../kit/radio-field.tsx';
import type { Fields } from '../kit/use-form.ts';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { AmountField } from '../work/terms/amount-field.tsx';
import { OverageFields } from '../work/terms/overage-fields.tsx';
import { RolloverFields } from '../work/terms/rollover-fields.tsx';
import { TermFields } from '../work/terms/term-fields.tsx';
import { feeAgainstList } from './fee-against-list.ts';
import type { ReviewValues } from './review-draft.ts';
import type { Sheet } from './review-page.tsx';

interface ConvertFieldsProps {
  readonly sheet: Sheet;
  readonly fields: Fields<ReviewValues>;
}

/** The paid form it goes on in, begun from what was worked. */
export function ConvertFields({ sheet, fields }: ConvertFieldsProps) {
  const say = useText('pro-bono-page');
  const { currency } = sheet;
  const { kind } = fields.values;
  return (
    <>
      <p className="hf-free-sentence">
        <Proposed sheet={sheet} />
      </p>
      <RadioField
        {...fields.of('kind')}
        label={say('pro-bono-page:convert.kind')}
        across
        options={(['retainer', 'hourly'] as const).map((value) => ({
          value,
          label: say(`pro-bono-page:convert.${value}`),
          hint: say(`pro-bono-page:convert.${value}-hint`),
        }))}
      />
      <Columns>
        <DateField
          {...fields.of('startsOn')}
          label={say('pro-bono-page:convert.starts-on')}
          hint={say('pro-bono-page:convert.starts-on-hint')}
          min={sheet.engagement.startsOn}
        />
        <TextField {...fields.of('title')} label={say('pro-bono-page:convert.name')} />
        {kind === 'hourly' && (
          <MoneyField
            {...fields.of('hourlyRateMinor')}
            label={say('pro-bono-page:convert.rate')}
            currency={currency}
          />
        )}
      </Columns>
      {kind === 'retainer' && <RetainerParts sheet={sheet} fields={fields} />}
      <Soft>{say('pro-bono-page:convert.scope')}</Soft>
    </>
  );
}

function Proposed({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { kind, minutesPerMonth, feeMinor } = sheet.proposal;
  if (kind === 'hourly') return say('pro-bono-page:convert.proposal-hourly');
  const minutes = format.minutes(minutesPerMonth);
  if (feeMinor === null) return say('pro-bono-page:convert.proposal-retainer-open', { minutes });
  const fee = format.money(feeMinor, sheet.currency, 'short');
  return say('pro-bono-page:convert.proposal-retainer', { minutes, fee });
}

function RetainerParts({ sheet, fields }: ConvertFieldsProps) {
  const say = useText('pro-bono-page', 'engagements');
  const { currency } = sheet;
  return (
    <>
      <Columns>
        <AmountField
          {...fields.of('minutes')}
          unit="minutes"
          label={say('pro-bono-page:convert.hours')}
          hint={say('engagements:form.hours-hint')}
        />
        <MoneyField
          {...fields.of('feeMinor')}
          label={say('pro-bono-page:convert.fee')}
          hint={say('engagements:form.fee-hint', { currency })}
          currency={currency}
        />
      </Columns>
      <FeeWords sheet={sheet} values={fields.values} />
      <Columns>
        <RolloverFields fields={fields} unit="minutes" look="lists" />
        <OverageFields fields={fields} unit="minutes" currency={currency} look="lists" />
      </Columns>
      <TermFields fields={fields} />
    </>
  );
}

interface FeeWordsProps {
  readonly sheet: Sheet;
  readonly values: ReviewValues;
}

/** List price, discount and net together, or what an hour of it comes to where nothing is taken off. */
function FeeWords({ sheet, values }: FeeWordsProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { feeMinor, minutes, hourlyRateMinor } = values;
  const found = feeAgainstList(feeMinor, minutes, hourlyRateMinor);
  if (!found) return null;
  const money = (minor: number) => format.money(minor, sheet.currency, 'short');
  return (
    <p className="hf-free-sentence hf-figures">
      {say('pro-bono-page:convert.effective', { rate: money(found.perHourMinor) })}{' '}
      {found.listMinor !== null &&
        found.discountMinor > 0 &&
        say('pro-bono-page:convert.list', {
          minutes: format.minutes(minutes ?? 0),
          list: money(found.listMinor),
          discount: money(-found.discountMinor),
          net: money(feeMinor ?? 0),
        })}
    </p>
  );
}
