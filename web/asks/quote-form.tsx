import { type FormEvent, useRef } from 'react';
import type { Ask } from '../../contract/asks/asks.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Button } from '../kit/button.tsx';
import { DateField, TextAreaField } from '../kit/fields.tsx';
import { focusFirstError } from '../kit/focus-first-error.ts';
import { Columns, Row, Stack } from '../kit/layout.tsx';
import { MoneyField } from '../kit/number-fields.tsx';
import { Panel } from '../kit/page.tsx';
import { useFields } from '../kit/use-fields.ts';
import { daysAfter } from '../text/dates.ts';
import { useText } from '../text/use-text.ts';
import type { QuoteGiven } from './use-decide.ts';

const VALID_DAYS = 30;
const MOST_CHARACTERS = 500;

interface QuoteFormProps {
  readonly ask: Ask;
  readonly engagement: Engagement | null;
  /** What is suggested; 0 when there is no rate to work it out by. */
  readonly priceMinor: number;
  readonly busy: boolean;
  readonly onQuote: (quote: QuoteGiven) => unknown;
  readonly onCancel: () => void;
}

/** What would join the agreement, what it costs, what it does to the date: filled in as far as it is known. */
export function QuoteForm({ ask, engagement, priceMinor, busy, onQuote, onCancel }: QuoteFormProps) {
  const say = useText('asks-page');
  const form = useRef<HTMLFormElement>(null);
  const today = todayOf(usePractice());
  const isMovable = engagement?.kind === 'hourly' || engagement?.kind === 'project';
  const start: {
    readonly line: string;
    readonly priceMinor: number | null;
    readonly endsOn: string;
    readonly validUntil: string;
  } = {
    line: ask.text.slice(0, MOST_CHARACTERS),
    priceMinor: priceMinor > 0 ? priceMinor : null,
    endsOn: isMovable ? (engagement.endsOn ?? '') : '',
    validUntil: daysAfter(today, VALID_DAYS),
  };
  const fields = useFields(start, (values) => ({
    ...(values.line.trim() === '' ? { line: say('common:problem.required') } : {}),
    ...(values.priceMinor === null ? { priceMinor: say('asks-page:quote.price-needed') } : {}),
  }));
  const quote = (event: FormEvent) => {
    event.preventDefault();
    const { line, priceMinor: price, endsOn, validUntil } = fields.values;
    if (!fields.check() || price === null) return focusFirstError(form.current);
    const isMoved = endsOn !== '' && endsOn !== engagement?.endsOn;
    onQuote({
      line: line.trim(),
      priceMinor: price,
      ...(isMoved ? { endsOn } : {}),
      ...(validUntil === '' ? {} : { validUntil }),
    });
  };
  return (
    <Panel>
      <form ref={form} noValidate onSubmit={quote} aria-label={say('asks-page:quote.title')}>
        <Stack>
          <TextAreaField
            {...fields.of('line')}
            label={say('asks-page:quote.line')}
            hint={say('asks-page:quote.line-hint')}
            rows={2}
            autoFocus
          />
          <Columns least="11rem">
            <MoneyField
              {...fields.of('priceMinor')}
              label={say('asks-page:quote.price')}
              currency={ask.suggestion.currency}
            />
            {isMovable && (
              <DateField
                {...fields.of('endsOn')}
                label={say('asks-page:quote.ends-on')}
                min={engagement.endsOn ?? today}
              />
            )}
            <DateField {...fields.of('validUntil')} label={say('asks-page:quote.valid-until')} min={today} />
          </Columns>
          <Row>
            <Button type="submit" look="primary" busy={busy}>
              {say('asks-page:quote.propose')}
            </Button>
            <Button look="quiet" onClick={onCancel}>
              {say('common:do.cancel')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
