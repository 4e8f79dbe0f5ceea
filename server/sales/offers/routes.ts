import type { UseCases } from '../../http/mounted.ts';
import { listOffers } from './list-offers.ts';
import { addOffer, changeOffer, removeOffer } from './write-offer.ts';

export const offerRoutes: UseCases = { listOffers, addOffer, changeOffer, removeOffer };
