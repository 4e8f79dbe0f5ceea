import type { Offer } from '../../../contract/sales/offers.ts';
import type { FormParts } from '../../api/form.tsx';
import { Box } from '../../kit/box.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Stack } from '../../kit/layout.tsx';
import { languageChoices } from '../../text/languages.ts';
import { useText } from '../../text/use-text.ts';
import { EveryField } from '../../work/terms/every-field.tsx';
import { TermFields } from '../../work/terms/term-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import type { ProposalValues } from './proposal-draft.ts';
import { EdgeFields } from './rollover-and-overage-fields.tsx';

export type DraftParts = FormParts<ProposalValues, 'proposals:form'>;

export interface ProposalFormProps {
  readonly fields: DraftParts;
  readonly currency: string;
}

/** What is proposed, from the problem to the signature. For whom it is stands before it. */
export function ProposalForm({ fields, currency }: ProposalFormProps) {
  const say = useText('proposals');
  const { Field } = fields;
  const lines = { as: 'lines', hint: say('proposals:form.lines'), rows: 6 } as const;
  return (
    <>
      <Stack>
        <Field name="title" />
        <Field name="problem" as="lines" />
        <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
          <Field name="goals" {...lines} />
          <Field name="proof" {...lines} />
        </Box>
        <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
          <Field name="included" {...lines} />
          <Field name="excluded" {...lines} />
        </Box>
      </Stack>
      <OptionFields fields={fields} currency={currency} />
      <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
        <Field name="startsOn" />
        <Field name="validUntil" />
        <Field name="hourlyRateMinor" currency={currency} />
      </Box>
      <TermFields
        fields={fields}
        beside={<EveryField value={fields.values.every} onChange={(every) => fields.set('every', every)} />}
      />
      <Disclosure summary={say('proposals:form.edges')}>
        <EdgeFields fields={fields} currency={currency} />
      </Disclosure>
      <Stack gap="small">
        <Field name="monthlyReport" />
        <Field name="frontOfLine" />
        <Field name="byHand" as="check" />
      </Stack>
    </>
  );
}

interface LanguageAndOfferProps {
  readonly fields: DraftParts;
  readonly offers: readonly Offer[];
  readonly onOffer: (offer: Offer) => void;
}

/** The language it is written in, and an offer to begin from. */
export function LanguageAndOffer({ fields: { Field }, offers, onOffer }: LanguageAndOfferProps) {
  return (
    <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
      <Field name="language" options={languageChoices} />
      <Field
        name="offerId"
        as="select"
        options={offers.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(next) => {
          const offer = offers.find(({ id }) => id === next);
          if (offer) onOffer(offer);
        }}
      />
    </Box>
  );
}
