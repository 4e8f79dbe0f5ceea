import { SelectField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { useText } from '../../text/use-text.ts';
import type { FormProps } from './form-props.ts';

/** How long the agreement holds: open-ended, a trial, or a fixed term, and what follows. */
export function TermFields({ fields }: Pick<FormProps, 'fields'>) {
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
        choices={(['trial', 'fixed', 'open'] as const).map((value) => ({
          value,
          label: say(`engagements:form.term-${value}`),
        }))}
      />
      {term !== 'open' && (
        <div className="hf-form-row hf-nested">
          <NumberField {...fields.of('periods')} label={say('engagements:form.periods')} />
          <SelectField
            label={say('engagements:form.renewal')}
            value={renewal}
            onChange={(next) => fields.set('renewal', next as typeof renewal)}
            options={(['offer', 'auto', 'none'] as const).map((value) => ({
              value,
              label: say(`engagements:form.renewal-${value}`),
            }))}
          />
          <NumberField {...fields.of('noticeDays')} label={say('engagements:form.notice')} />
        </div>
      )}
    </Stack>
  );
}
