import type { Fields } from '../../kit/use-fields.ts';
import type { EngagementValues } from './engagement-draft.ts';

/** What every part of the form takes. `currency` is the practice's, in which the engagement will be priced. */
export interface FormProps {
  readonly fields: Fields<EngagementValues>;
  readonly currency: string;
}
