import { useEffect, useState } from 'react';
import type { Offer } from '../../../contract/sales/offers.ts';
import type { Fields } from '../../kit/use-form.ts';
import { fromOffer, type ProposalValues, withoutOffer } from './proposal-draft.ts';

interface OfferList {
  readonly data?: { readonly items: readonly Offer[] } | undefined;
  readonly isPlaceholderData: boolean;
}

/**
 * Fills in the offer that the address names once it is there. When the language changes with the client, the same offer is
 * filled in anew in that language, as long as nobody has rewritten a word of it. Answers how to begin from another one.
 */
export function useOffers(
  fields: Fields<ProposalValues>,
  offerId: string | undefined,
  { data, isPlaceholderData }: OfferList,
): (offer: Offer) => void {
  const [begun, setBegun] = useState<Offer | null>(null);
  const { values, reset } = fields;
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const wanted = begun?.id ?? offerId;
    const offer = data.items.find(({ id }) => id === wanted);
    if (!offer || offer.language === begun?.language) return;
    if (begun === null && values.title !== '') return;
    const blank = begun === null ? values : withoutOffer(values, begun);
    setBegun(offer);
    if (blank !== null) reset(fromOffer(blank, offer));
  }, [data, isPlaceholderData, begun, offerId, values, reset]);
  return (offer) => {
    setBegun(offer);
    reset(fromOffer((begun && withoutOffer(values, begun)) ?? values, offer));
  };
}
