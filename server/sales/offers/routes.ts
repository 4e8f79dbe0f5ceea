import { offers } from '../../../contract/sales/offers.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { listOffers } from './list-offers.ts';
import { addOffer, changeOffer, removeOffer } from './write-offer.ts';

export const offerRoutes: readonly Mounted[] = [
  reads(offers.list, listOffers),
  writes(offers.add, addOffer),
  writes(offers.change, changeOffer),
  writes(offers.remove, removeOffer),
];
