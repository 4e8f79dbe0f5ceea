import { type Ask, Quote } from '../../contract/asks/asks.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { SchemaForm } from '../api/form.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Columns } from '../kit/layout.tsx';
import { Panel } from '../kit/page.tsx';
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
  readonly onQuote: (quote: QuoteGiven) => Promise<unknown>;
  readonly onCancel: () => void;
}

interface QuoteValues {
  readonly line: string;
  readonly priceMinor: number | null;
  readonly endsOn: string;
  readonly validUntil: string;
}

// What is left out of a quote is the suggestion's; here all of it is filled in, and has to be said.
const contract = { schema: Quote.required({ line: true, priceMinor: true }), isChange: false };

/** What would join the agreement, what it costs, what it does to the date: filled in as far as it is known. */
export function QuoteForm({ ask, engagement, priceMinor, onQuote, onCancel }: QuoteFormProps) {
  const say = useText('asks-page');
  const today = todayOf(usePractice());
  const isMovable = engagement?.kind === 'hourly' || engagement?.kind === 'project';
  const start: QuoteValues = {
    line: ask.text.slice(0, MOST_CHARACTERS),
    priceMinor: priceMinor > 0 ? priceMinor : null,
    endsOn: isMovable ? (engagement.endsOn ?? '') : '',
    validUntil: daysAfter(today, VALID_DAYS),
  };
  return (
    <Panel>
      <SchemaForm
        contract={contract}
        texts="asks-page:quote"
        values={start}
        toBody={({ endsOn, ...quote }) => ({
          ...quote,
          endsOn: endsOn === engagement?.endsOn ? undefined : endsOn,
        })}
        send={async (quote) => {
          await onQuote(quote as QuoteGiven);
          return undefined;
        }}
        onDone={() => undefined}
        label={say('asks-page:quote.title')}
        submit={say('asks-page:quote.propose')}
        onClose={onCancel}
      >
        {({ Field }) => (
          <>
            <Field name="line" as="lines" rows={2} autoFocus />
            <Columns least="11rem">
              <Field name="priceMinor" currency={ask.suggestion.currency} />
              {isMovable && <Field name="endsOn" min={engagement.endsOn ?? today} />}
              <Field name="validUntil" min={today} />
            </Columns>
          </>
        )}
      </SchemaForm>
    </Panel>
  );
}
