import type { Refused } from '../../../contract/refusals.ts';
import { type Offer, offers } from '../../../contract/sales/offers.ts';
import type { Locale } from '../../../contract/shapes.ts';
import type { Deps } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { builtInOffer, builtInOffers } from './built-in-offers.ts';
import { offerTextColumn } from './columns.ts';
import { findOfferRow, listOfferRows, type OfferRow } from './store.ts';

/** The offers in one language, the practice's own first; its own language when none is asked for. */
export const listOffers = reads(offers.list, async (deps, _actor, { query }) => {
  const { db, practice } = deps;
  const language = query.language ?? practice.locale;
  const own = await listOfferRows(db, language);
  return { items: [...own.map(viewOffer), ...builtInOffers(language)] };
});

/** One offer by its key or id, for whoever begins something from it. A built-in one speaks the wanted language. */
export async function findOffer(deps: Deps, id: string, language: Locale): Promise<Offer | Refused> {
  const builtIn = builtInOffer(id, language);
  if (builtIn !== null) return builtIn;
  const row = await findOfferRow(deps.db, id);
  return row ? viewOffer(row) : { refused: 'unknown-offer', offerId: id };
}

export function viewOffer({ id, language, text }: OfferRow): Offer {
  return {
    ...offerTextColumn.read(text),
    id,
    language,
    isOwn: true,
  };
}
