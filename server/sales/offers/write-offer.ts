import { offers } from '../../../contract/sales/offers.ts';
import { newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { offerTextColumn } from './columns.ts';
import { viewOffer } from './list-offers.ts';
import { insertOffer, lockOfferRow, updateOffer } from './store.ts';

/** Adds an offer in the practice's own words. */
export const addOffer = writes(offers.add, async (deps, actor, { body }) => {
  const { language, ...text } = body;
  const row = {
    id: newId(),
    language,
    text: offerTextColumn.write(text),
    createdAt: deps.now.epochMilliseconds,
    removedAt: null,
  };
  await insertOffer(deps.db, row);
  await happened(deps, actor, 'offer.added', row.id, { language, text });
  return viewOffer(row);
});

/** Rewrites an own offer. Built-in ones stay as they are: an own one is added beside them. */
export const changeOffer = writes(offers.change, async (deps, actor, { params, body }) => {
  const { db } = deps;
  const row = await lockOfferRow(db, params.id);
  if (!row) return { refused: 'unknown-offer', offerId: params.id };
  const { language, ...text } = body;
  const change = { language, text: offerTextColumn.write(text) };
  await updateOffer(db, row.id, change);
  await happened(deps, actor, 'offer.changed', row.id, { language, text });
  return viewOffer({ ...row, ...change });
});

/** Takes an own offer off the list. A proposal made from it holds its words and stays as it is. */
export const removeOffer = writes(offers.remove, async (deps, actor, { params }) => {
  const { db, now } = deps;
  const row = await lockOfferRow(db, params.id);
  if (!row) return { refused: 'unknown-offer', offerId: params.id };
  await updateOffer(db, row.id, { removedAt: now.epochMilliseconds });
  await happened(deps, actor, 'offer.removed', row.id, {});
  return viewOffer(row);
});
