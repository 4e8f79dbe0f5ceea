import { Box } from '../kit/box.tsx';
import { TextField } from '../kit/fields.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { RadioField } from '../kit/radio-field.tsx';
import type { Fields } from '../kit/use-form.ts';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import type { ResultValues, ReviewValues } from './review-draft.ts';
import type { Sheet } from './review-page.tsx';

interface ResultFieldsProps {
  readonly sheet: Sheet;
  readonly fields: Fields<ReviewValues>;
}

const answers = ['yes', 'partly', 'no'] as const;

/** Each success criterion that was agreed, and how far it was met. */
export function ResultFields({ sheet, fields }: ResultFieldsProps) {
  const say = useText('pro-bono-page');
  const { results } = fields.values;
  const change = (at: number, next: Partial<ResultValues>) =>
    fields.set(
      'results',
      results.map((result, position) => (position === at ? { ...result, ...next } : result)),
    );
  return (
    <Section title={say('pro-bono-page:review.results')} hint={say('pro-bono-page:review.results-hint')}>
      {sheet.criteria.length === 0 ? (
        <Soft>{say('pro-bono-page:review.no-criteria')}</Soft>
      ) : (
        <Panel>
          <div className="hf-review-criteria">
            {results.map(({ criterion, met, note }, at) => (
              <Box key={criterion} flow="grid" gap="0.625rem" maw="var(--hf-measure)">
                <RadioField<ResultValues['met']>
                  label={criterion}
                  across
                  value={met}
                  onChange={(next) => change(at, { met: next })}
                  options={answers.map((value) => ({
                    value,
                    label: say(`pro-bono-page:review.met.${value}`),
                  }))}
                />
                {met !== '' && (
                  <TextField
                    label={say('pro-bono-page:review.result-note')}
                    value={note}
                    onChange={(next) => change(at, { note: next })}
                  />
                )}
              </Box>
            ))}
          </div>
        </Panel>
      )}
    </Section>
  );
}
