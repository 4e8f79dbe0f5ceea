import { OfferText } from '../../../contract/sales/offers.ts';
import { jsonColumn } from '../../db/json-column.ts';
import { keptShape } from '../../db/kept-shape.ts';

export const offerTextColumn = jsonColumn('offers.text', keptShape(OfferText));
