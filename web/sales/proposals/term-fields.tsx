import { SelectField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { useText } from '../../text/use-text.ts';
import type { ProposalFormProps } from './proposal-form.tsx';

/** How long it is agreed for: the renewal path is a trial of a few periods, then half a year or a year. */
export function TermFields({ fields }: Pick<ProposalFormProps, 'fields'>) {
  const say = useText('proposals', 'engagements');
  const { term, renewal, every } = fields.values;
  const choose = (next: typeof term) => {
    fields.set('term', next);
    if (next === 'trial') fields.set('periods', 3);
    if (next === 'fixed') fields.set('periods', 6);
  };
  return (
    <Stack gap="small">
      <span className="hf-label">{say('proposals:form.term')}</span>
      <Choices
        label={say('proposals:form.term')}
        value={term}
        onChange={choose}
        choices={(['trial', 'fixed', 'open'] as const).map((value) => ({
          value,
          label: say(`proposals:form.term-${value}`),
        }))}
      />
      <div className="hf-proposal-row">
        <SelectField
          label={say('proposals:form.every')}
          value={every}
          onChange={(next) => fields.set('every', next as typeof every)}
          options={(['week', 'month', 'quarter'] as const).map((value) => ({
            value,
            label: say(`engagements:every.${value}`),
          }))}
        />
        {term !== 'open' && (
          <>
            <NumberField {...fields.of('periods')} label={say('proposals:form.periods')} />
            <SelectField
              label={say('proposals:form.renewal')}
              value={renewal}
              onChange={(next) => fields.set('renewal', next as typeof renewal)}
              options={(['offer', 'auto', 'none'] as const).map((value) => ({
                value,
                label: say(`proposals:form.renewal-${value}`),
              }))}
            />
            <NumberField {...fields.of('noticeDays')} label={say('proposals:form.notice')} />
          </>
        )}
      </div>
    </Stack>
  );
}
