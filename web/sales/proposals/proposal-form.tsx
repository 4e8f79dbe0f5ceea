import type { Offer } from '../../../contract/sales/offers.ts';
import { isLanguage } from '../../../locales/languages.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { CheckField, DateField, SelectField, TextAreaField, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/layout.tsx';
import { MoneyField } from '../../kit/number-fields.tsx';
import type { Fields } from '../../kit/use-fields.ts';
import { languageChoices } from '../../text/languages.ts';
import { useText } from '../../text/use-text.ts';
import { EveryField } from '../../work/terms/every-field.tsx';
import { TermFields } from '../../work/terms/term-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import type { ProposalValues } from './proposal-draft.ts';
import { EdgeFields } from './rollover-and-overage-fields.tsx';

export interface ProposalFormProps {
  readonly fields: Fields<ProposalValues>;
  readonly currency: string;
}

/** What is proposed, from the problem to the signature. For whom it is stands before it. */
export function ProposalForm({ fields, currency }: ProposalFormProps) {
  const say = useText('proposals');
  const lines = say('proposals:form.lines');
  const area = (name: 'goals' | 'included' | 'excluded' | 'proof') => (
    <TextAreaField {...fields.of(name)} label={say(`proposals:form.${name}`)} hint={lines} rows={6} />
  );
  return (
    <>
      <Stack>
        <TextField
          {...fields.of('title')}
          label={say('proposals:form.name')}
          hint={say('proposals:form.name-hint')}
        />
        <TextAreaField
          {...fields.of('problem')}
          label={say('proposals:form.problem')}
          hint={say('proposals:form.problem-hint')}
          rows={3}
        />
        <div className="hf-proposal-row">
          {area('goals')}
          {area('proof')}
        </div>
        <div className="hf-proposal-row">
          {area('included')}
          {area('excluded')}
        </div>
      </Stack>
      <OptionFields fields={fields} currency={currency} />
      <div className="hf-proposal-row">
        <DateField
          {...fields.of('startsOn')}
          label={say('proposals:form.starts')}
          hint={say('proposals:form.starts-hint')}
        />
        <DateField {...fields.of('validUntil')} label={say('proposals:form.until')} />
        <MoneyField
          {...fields.of('hourlyRateMinor')}
          label={say('proposals:form.hourly')}
          currency={currency}
        />
      </div>
      <TermFields
        fields={fields}
        beside={<EveryField value={fields.values.every} onChange={(every) => fields.set('every', every)} />}
      />
      <Disclosure summary={say('proposals:form.edges')}>
        <EdgeFields fields={fields} currency={currency} />
      </Disclosure>
      <Stack gap="small">
        <CheckField
          label={say('proposals:form.report')}
          checked={fields.values.monthlyReport}
          onChange={(on) => fields.set('monthlyReport', on)}
        />
        <CheckField
          label={say('proposals:form.front')}
          checked={fields.values.frontOfLine}
          onChange={(on) => fields.set('frontOfLine', on)}
        />
        <CheckField
          label={say('proposals:form.by-hand')}
          hint={say('proposals:form.by-hand-hint')}
          checked={fields.values.byHand}
          onChange={(on) => fields.set('byHand', on)}
        />
      </Stack>
    </>
  );
}

interface LanguageAndOfferProps extends Pick<ProposalFormProps, 'fields'> {
  readonly offers: readonly Offer[];
  readonly onOffer: (offer: Offer) => void;
}

/** The language it is written in, and an offer to begin from. */
export function LanguageAndOffer({ fields, offers, onOffer }: LanguageAndOfferProps) {
  const say = useText('proposals');
  const { language, offerId } = fields.values;
  return (
    <div className="hf-proposal-row">
      <SelectField
        label={say('proposals:form.language')}
        value={language}
        options={[{ value: '', label: say('proposals:form.language-client') }, ...languageChoices]}
        onChange={(next) => fields.set('language', isLanguage(next) ? next : '')}
      />
      <SelectField
        label={say('proposals:form.offer')}
        hint={say('proposals:form.offer-hint')}
        value={offers.some(({ id }) => id === offerId) ? offerId : ''}
        options={[
          { value: '', label: say('proposals:form.no-offer') },
          ...offers.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(next) => {
          const offer = offers.find(({ id }) => id === next);
          if (offer) onOffer(offer);
        }}
      />
    </div>
  );
}
