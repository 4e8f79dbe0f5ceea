import './terms.css';
import { Benefit } from '../../../contract/work/terms.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { DurationField } from '../../kit/duration-field.tsx';
import { DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { FieldRow } from '../../kit/layout.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { daysAfter } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { type BenefitKind, type BenefitValues, nextRow } from './engagement-draft.ts';
import type { FormProps } from './form-props.ts';

/** The bounds of free work: how much, until when it is looked at again, and what comes back. */
export function ProBonoFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  const { startsOn } = fields.values;
  return (
    <>
      <FieldRow level>
        <DateField
          {...fields.of('reviewOn')}
          label={say('engagements:form.review-on')}
          hint={say('engagements:form.review-hint')}
          min={startsOn}
        />
        <DateField
          {...fields.of('endsOn')}
          label={say('engagements:form.ends-on')}
          hint={say('engagements:form.ends-hint')}
          min={startsOn}
        />
        <DurationField
          {...fields.of('capMinutesPerMonth')}
          bareNumber="hours"
          label={say('engagements:form.pro-bono-cap')}
          hint={say('engagements:form.hours-hint')}
        />
      </FieldRow>
      <BenefitFields
        benefits={fields.values.benefits}
        startsOn={startsOn}
        error={fields.errors.benefits}
        onChange={(benefits) => fields.set('benefits', benefits)}
      />
    </>
  );
}

interface BenefitFieldsProps {
  readonly benefits: readonly BenefitValues[];
  readonly startsOn: string;
  readonly error: string | undefined;
  readonly onChange: (benefits: readonly BenefitValues[]) => void;
}

/** What comes back for free work: each with what "received" means and by when. */
export function BenefitFields({ benefits, startsOn, error, onChange: replace }: BenefitFieldsProps) {
  const say = useText('engagements');
  const change = (at: number, next: Partial<BenefitValues>) =>
    replace(benefits.map((benefit, position) => (position === at ? { ...benefit, ...next } : benefit)));
  return (
    <fieldset className="hf-fieldset">
      <legend className="hf-label">{say('engagements:form.benefits')}</legend>
      <Small>
        <Soft>{say('engagements:form.benefits-hint')}</Soft>
      </Small>
      <div className="hf-items">
        {benefits.map((benefit, at) => (
          <div key={benefit.row} className="hf-item hf-item-benefit">
            <TextField
              label={say('engagements:form.benefit-expected')}
              value={benefit.expected}
              onChange={(expected) => change(at, { expected })}
            />
            <SelectField
              label={say('engagements:form.benefit-kind')}
              value={benefit.kind}
              onChange={(kind) => change(at, { kind: kind as BenefitKind })}
              options={Benefit.shape.kind.options.map((kind) => ({
                value: kind,
                label: say(`engagements:benefit.${kind}`),
              }))}
            />
            <DateField
              label={say('engagements:form.benefit-due')}
              value={benefit.dueOn}
              onChange={(dueOn) => change(at, { dueOn })}
            />
            <IconButton
              label={say('engagements:form.remove-benefit')}
              icon={<RemoveIcon size={18} />}
              onClick={() => replace(benefits.filter((_, position) => position !== at))}
            />
          </div>
        ))}
      </div>
      {error && <p className="hf-radio-error">{error}</p>}
      <div>
        <Button
          size="small"
          icon={<AddIcon size={16} aria-hidden />}
          onClick={() =>
            replace([
              ...benefits,
              { row: nextRow(benefits), kind: 'testimonial', expected: '', dueOn: daysAfter(startsOn, 90) },
            ])
          }
        >
          {say('engagements:form.add-benefit')}
        </Button>
      </div>
    </fieldset>
  );
}
