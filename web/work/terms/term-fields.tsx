import './terms.css';
import type { ReactNode } from 'react';
import { RENEWALS } from '../../../core/base/calendar/schedule.ts';
import { SelectField } from '../../kit/fields.tsx';
import { FieldRow, Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { useText } from '../../text/use-text.ts';
import type { FieldsOf } from './form-props.ts';
import { type TermValues, terms } from './term-values.ts';

interface TermFieldsProps {
  readonly fields: FieldsOf<TermValues>;
  /** What stands before the fields of a term, in their row. */
  readonly beside?: ReactNode;
}

/** How long the agreement holds: open-ended, a trial, or a fixed term, and what follows. */
export function TermFields({ fields, beside }: TermFieldsProps) {
  const say = useText('engagements');
  const { term, renewal } = fields.values;
  const choose = (next: typeof term) => {
    fields.set('term', next);
    // The renewal path: a trial of a few periods, then half a year or a year.
    if (next === 'trial') fields.set('periods', 3);
    if (next === 'fixed') fields.set('periods', 6);
  };
  return (
    <Stack gap="small">
      <span className="hf-label">{say('engagements:form.term')}</span>
      <Choices
        label={say('engagements:form.term')}
        value={term}
        onChange={choose}
        choices={terms.map((value) => ({ value, label: say(`engagements:form.term-${value}`) }))}
      />
      {(beside || term !== 'open') && (
        <FieldRow nested={!beside}>
          {beside}
          {term !== 'open' && (
            <>
              <NumberField {...fields.of('periods')} label={say('engagements:form.periods')} />
              <SelectField
                label={say('engagements:form.renewal')}
                value={renewal}
                onChange={(next) => fields.set('renewal', RENEWALS.find((one) => one === next) ?? renewal)}
                options={RENEWALS.map((value) => ({
                  value,
                  label: say(`engagements:form.renewal-${value}`),
                }))}
              />
              <NumberField {...fields.of('noticeDays')} label={say('engagements:form.notice')} />
            </>
          )}
        </FieldRow>
      )}
    </Stack>
  );
}
