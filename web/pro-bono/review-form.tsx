import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { contractOf } from '../api/body-schema.ts';
import { type FormParts, SchemaForm } from '../api/form.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { Row } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { RadioField } from '../kit/radio-field.tsx';
import { Soft, Unseen } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { ConvertFields } from './convert-fields.tsx';
import { RescopeFields } from './rescope-fields.tsx';
import { ResultFields } from './result-fields.tsx';
import {
  latestReview,
  type Outcome,
  type ReviewFault,
  type ReviewValues,
  reviewBody,
  reviewErrors,
  startReview,
} from './review-draft.ts';
import type { Sheet } from './review-page.tsx';
import { useReview } from './use-review.ts';

const outcomes: readonly Outcome[] = ['extend', 'rescope', 'convert', 'end'];

/** How far it was a success, and how it goes on: four ways, each with what it needs. */
export function ReviewForm({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page', 'engagements');
  const format = useFormat();
  const today = todayOf(usePractice());
  const until = latestReview(sheet.engagement, today);
  const inWords = (name: string, fault: ReviewFault) => {
    if (name === 'outcome') return say('pro-bono-page:review.choose');
    if (fault !== 'too-far') return say(`engagements:form-error.${fault}`);
    const key = name === 'endsOn' ? 'pro-bono-page:review.endsOn-hint' : 'pro-bono-page:review.reviewOn-hint';
    return say(key, { date: format.date(until) });
  };
  const wrong = (values: ReviewValues) =>
    Object.fromEntries(
      Object.entries(reviewErrors(values, sheet, today)).map(([name, fault]) => [name, inWords(name, fault)]),
    );
  const record = useReview(sheet);
  return (
    <SchemaForm
      contract={contractOf(proBono.review)}
      texts="pro-bono-page:review"
      values={startReview(sheet, today)}
      toBody={reviewBody}
      check={wrong}
      send={(_, values) => record(values)}
      layout="own"
      className="hf-review"
    >
      {(fields) => {
        const { Field, values, notice, busy } = fields;
        return (
          <>
            <ResultFields sheet={sheet} fields={fields} />
            <Section title={say('pro-bono-page:review.decide')}>
              <Panel>
                <div className="hf-review-decide">
                  <RadioField<Outcome | ''>
                    {...fields.of('outcome')}
                    label={<Unseen>{say('pro-bono-page:review.decide')}</Unseen>}
                    across
                    options={outcomes.map((value) => ({
                      value,
                      label: say(`pro-bono-page:review.outcome.${value}`),
                      hint: say(`pro-bono-page:review.outcome-hint.${value}`),
                    }))}
                  />
                  <OutcomeFields sheet={sheet} fields={fields} until={until} />
                  {values.outcome !== '' && <Field name="note" as="lines" />}
                  {notice}
                  {values.outcome !== '' && (
                    <Row>
                      <Button type="submit" look="primary" busy={busy}>
                        {say(`pro-bono-page:review.submit.${values.outcome}`)}
                      </Button>
                      <Soft>{say('pro-bono-page:review.final')}</Soft>
                    </Row>
                  )}
                </div>
              </Panel>
            </Section>
          </>
        );
      }}
    </SchemaForm>
  );
}

interface OutcomeFieldsProps {
  readonly sheet: Sheet;
  readonly fields: FormParts<ReviewValues, 'pro-bono-page:review'>;
  readonly until: string;
}

function OutcomeFields({ sheet, fields, until }: OutcomeFieldsProps) {
  const format = useFormat();
  const today = todayOf(usePractice());
  const { Field } = fields;
  const { outcome } = fields.values;
  const date = format.date(until);
  if (outcome === 'convert') return <ConvertFields sheet={sheet} fields={fields} />;
  if (outcome === 'end') {
    return (
      <Box maw="20rem">
        <Field name="endsOn" words={{ date }} min={sheet.engagement.startsOn} max={until} />
      </Box>
    );
  }
  if (outcome === '') return null;
  return (
    <>
      {outcome === 'rescope' && <RescopeFields fields={fields} />}
      <Box maw="20rem">
        <Field name="reviewOn" words={{ date }} min={today} max={until} />
      </Box>
    </>
  );
}
