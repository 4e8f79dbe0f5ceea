import { TextAreaField } from '../../kit/fields.tsx';
import { FieldRow } from '../../kit/layout.tsx';
import { useText } from '../../text/use-text.ts';

interface ScopeValues {
  readonly problem: string;
  readonly included: string;
  readonly excluded: string;
  readonly successCriteria: string;
}

interface ScopeFieldsProps {
  readonly values: ScopeValues;
  readonly errors: { readonly [K in keyof ScopeValues]?: string | undefined };
  readonly set: (name: keyof ScopeValues, value: string) => void;
}

/** What the work is about and where it ends, one item per line. */
export function ScopeFields({ values, errors, set }: ScopeFieldsProps) {
  const say = useText('engagements');
  const field = (name: keyof ScopeValues) => ({
    name,
    value: values[name],
    onChange: (text: string) => set(name, text),
    ...(errors[name] ? { error: errors[name] } : {}),
  });
  const lines = say('engagements:form.lines-hint');
  return (
    <>
      <TextAreaField
        {...field('problem')}
        label={say('engagements:form.problem')}
        hint={say('engagements:form.problem-hint')}
        rows={2}
      />
      <FieldRow>
        <TextAreaField {...field('included')} label={say('engagements:form.included')} hint={lines} />
        <TextAreaField {...field('excluded')} label={say('engagements:form.excluded')} hint={lines} />
      </FieldRow>
      <TextAreaField
        {...field('successCriteria')}
        label={say('engagements:form.success')}
        hint={lines}
        rows={2}
      />
    </>
  );
}
