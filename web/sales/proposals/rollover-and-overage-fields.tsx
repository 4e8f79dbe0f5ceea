import { Box } from '../../kit/box.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { OverageFields } from '../../work/terms/overage-fields.tsx';
import { RolloverFields } from '../../work/terms/rollover-fields.tsx';
import type { ProposalFormProps } from './proposal-form.tsx';

const steps = [1, 6, 10, 15, 30] as const;

/** What becomes of what is left over, what of what goes past it, and how time counts. */
export function EdgeFields({ fields, currency }: ProposalFormProps) {
  const say = useText('proposals', 'pricing-page');
  const { rolloverAndOverage, unit } = fields.values;
  if (rolloverAndOverage === 'own') {
    return (
      <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
        <Soft>{say('proposals:form.edges-own')}</Soft>
        <StepsField fields={fields} />
      </Box>
    );
  }
  return (
    <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
      <RolloverFields fields={fields} unit={unit} look="lists" />
      <OverageFields
        fields={fields}
        unit={unit}
        currency={currency}
        look="lists"
        withoutRate={say('pricing-page:form.over-rate-hint')}
      />
      <StepsField fields={fields} />
    </Box>
  );
}

/** The steps that time counts in; a rule that was agreed otherwise stays until another is chosen. */
function StepsField({ fields }: Pick<ProposalFormProps, 'fields'>) {
  const say = useText('proposals');
  const { billing } = fields.values;
  const known = steps.find((minutes) => minutes === billing?.incrementMinutes);
  return (
    <SelectField
      label={say('proposals:form.steps')}
      value={billing && known ? String(known) : ''}
      options={[
        { value: '', label: say('proposals:form.steps-kept') },
        ...steps.map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 1 ? say('proposals:form.steps-exact') : say('proposals:form.steps-of', { minutes }),
        })),
      ]}
      onChange={(next) => {
        const minutes = steps.find((one) => String(one) === next);
        fields.set(
          'billing',
          minutes === undefined
            ? null
            : {
                incrementMinutes: minutes,
                minimumMinutes: minutes === 1 ? 0 : minutes,
                roundPer: 'entry',
              },
        );
      }}
    />
  );
}
