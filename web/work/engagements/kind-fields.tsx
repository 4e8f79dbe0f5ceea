import { RadioField } from '../../kit/radio-field.tsx';
import { useText } from '../../text/use-text.ts';
import type { Kind } from '../terms/engagement-draft.ts';
import type { FormProps } from '../terms/form-props.ts';
import { KindIcon } from './kind-icons.tsx';

const kinds: readonly Kind[] = ['hourly', 'project', 'retainer', 'pro-bono'];

/** The first question: everything else asked follows from it. */
export function KindFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  return (
    <RadioField
      across
      label={say('engagements:form.kind')}
      value={fields.values.kind}
      onChange={(kind) => fields.set('kind', kind)}
      options={kinds.map((kind) => ({
        value: kind,
        label: say(`common:kind.${kind}`),
        hint: say(`engagements:kind-hint.${kind}`),
        icon: <KindIcon kind={kind} />,
      }))}
    />
  );
}
