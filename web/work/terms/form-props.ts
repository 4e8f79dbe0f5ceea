import type { Fields } from '../../kit/use-form.ts';
import type { EngagementValues } from './engagement-draft.ts';

/** What every part of the form takes. `currency` is the practice's, in which the engagement will be priced. */
export interface FormProps {
  readonly fields: Fields<EngagementValues>;
  readonly currency: string;
}

/** The fields of a form as far as a part of it needs them: whatever form holds these values can show that part. */
export type FieldsOf<T extends object> = Pick<Fields<T>, 'values' | 'errors' | 'set' | 'of'>;

/** `cards` explain each choice beside it, `lists` are for a form that is filled in often. */
export type Look = 'cards' | 'lists';
