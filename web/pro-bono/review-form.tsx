import { useRef } from 'react';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Button } from '../kit/button.tsx';
import { DateField, TextAreaField } from '../kit/fields.tsx';
import { focusFirstError } from '../kit/focus-first-error.ts';
import { Row } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { RadioField } from '../kit/radio-field.tsx';
import { type Fields, useFields } from '../kit/use-fields.ts';
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
    const key =
      name === 'endsOn' ? 'pro-bono-page:review.ends-on-hint' : 'pro-bono-page:review.review-on-hint';
    return say(key, { date: format.date(until) });
  };
  const fields = useFields<ReviewValues>(startReview(sheet, today), (values) =>
    Object.fromEntries(
      Object.entries(reviewErrors(values, sheet, today)).map(([name, fault]) => [name, inWords(name, fault)]),
    ),
  );
  const { submit, busy, problem } = useReview(sheet, fields);
  const form = useRef<HTMLFormElement>(null);
  const { outcome } = fields.values;
  return (
    <form
      ref={form}
      noValidate
      className="hf-review"
      onSubmit={(event) => {
        event.preventDefault();
        void submit().then(() => focusFirstError(form.current));
      }}
    >
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
            {outcome !== '' && (
              <TextAreaField
                {...fields.of('note')}
                label={say('pro-bono-page:review.note')}
                hint={say('pro-bono-page:review.note-hint')}
              />
            )}
            {problem && <ProblemNotice problem={problem} onRetry={submit} />}
            {outcome !== '' && (
              <Row>
                <Button type="submit" look="primary" busy={busy}>
                  {say(`pro-bono-page:review.submit.${outcome}`)}
                </Button>
                <Soft>{say('pro-bono-page:review.final')}</Soft>
              </Row>
            )}
          </div>
        </Panel>
      </Section>
    </form>
  );
}

interface OutcomeFieldsProps {
  readonly sheet: Sheet;
  readonly fields: Fields<ReviewValues>;
  readonly until: string;
}

function OutcomeFields({ sheet, fields, until }: OutcomeFieldsProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const today = todayOf(usePractice());
  const { outcome } = fields.values;
  if (outcome === 'convert') return <ConvertFields sheet={sheet} fields={fields} />;
  if (outcome === 'end') {
    return (
      <div className="hf-review-date">
        <DateField
          {...fields.of('endsOn')}
          label={say('pro-bono-page:review.ends-on')}
          hint={say('pro-bono-page:review.ends-on-hint', { date: format.date(until) })}
          min={sheet.engagement.startsOn}
          max={until}
        />
      </div>
    );
  }
  if (outcome === '') return null;
  return (
    <>
      {outcome === 'rescope' && <RescopeFields fields={fields} />}
      <div className="hf-review-date">
        <DateField
          {...fields.of('reviewOn')}
          label={say('pro-bono-page:review.review-on')}
          hint={say('pro-bono-page:review.review-on-hint', { date: format.date(until) })}
          min={today}
          max={until}
        />
      </div>
    </>
  );
}
