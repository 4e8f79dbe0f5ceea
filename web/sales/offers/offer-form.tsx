import { type Offer, offers } from '../../../contract/sales/offers.ts';
import { Form } from '../../api/form.tsx';
import { useChange } from '../../api/use-change.ts';
import { useText } from '../../text/use-text.ts';
import { NEW_OFFER, offerBody, valuesOfOffer } from './offer-draft.ts';

interface OfferFormProps {
  /** The offer it begins from; an own one is rewritten, a built-in one becomes an own one. */
  readonly offer: Offer | null;
  readonly language: Offer['language'];
  readonly onClose: () => void;
}

const lists = ['goals', 'included', 'excluded', 'results'] as const;

export function OfferForm({ offer, language, onClose }: OfferFormProps) {
  const say = useText('offers-page');
  const change = useChange(offers.change);
  const remove = useChange(offers.remove);
  const own = offer?.isOwn ? offer : null;
  const start = offer ? valuesOfOffer(offer) : NEW_OFFER;
  const hint = say('offers-page:form.lines');
  return (
    <Form
      route={own ? offers.change : offers.add}
      params={own ? { id: own.id } : undefined}
      texts="offers-page:form"
      values={start}
      toBody={(values) => offerBody(values, language, offer)}
      done={say('offers-page:saved')}
      undo={({ id }) =>
        own
          ? change.run({ params: { id }, body: offerBody(start, language, offer) })
          : remove.run({ params: { id } })
      }
      onClose={onClose}
    >
      {({ Field, values }) => {
        const isPieces = values.basis === 'deliverables';
        return (
          <>
            <Field name="title" autoFocus />
            <Field name="problem" as="lines" />
            <Field name="basis" label={say('offers-page:basis.label')} optionTexts="offers-page:basis" />
            <Field
              name="amount"
              as={isPieces ? 'number' : 'hours'}
              label={say(isPieces ? 'offers-page:form.pieces' : 'offers-page:form.hours')}
            />
            {lists.map((name) => (
              <Field key={name} name={name} as="lines" label={say(`offers-page:${name}`)} hint={hint} />
            ))}
            <Field name="perks" as="lines" hint={hint} rows={2} />
          </>
        );
      }}
    </Form>
  );
}
