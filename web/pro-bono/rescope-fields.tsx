import { TextAreaField } from '../kit/fields.tsx';
import { Columns } from '../kit/layout.tsx';
import type { Fields } from '../kit/use-form.ts';
import { useText } from '../text/use-text.ts';
import type { ReviewValues } from './review-draft.ts';

/** The scope as it will be, one item per line. */
export function RescopeFields({ fields }: { readonly fields: Fields<ReviewValues> }) {
  const say = useText('pro-bono-page', 'engagements');
  const lines = say('engagements:form.lines-hint');
  return (
    <>
      <TextAreaField {...fields.of('problem')} label={say('engagements:form.problem')} rows={2} />
      <Columns>
        <TextAreaField {...fields.of('included')} label={say('engagements:form.included')} hint={lines} />
        <TextAreaField {...fields.of('excluded')} label={say('engagements:form.excluded')} hint={lines} />
      </Columns>
      <TextAreaField
        {...fields.of('successCriteria')}
        label={say('engagements:form.success')}
        hint={lines}
        rows={2}
      />
    </>
  );
}
