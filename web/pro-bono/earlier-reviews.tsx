import { DateText } from '../kit/amounts.tsx';
import { Box } from '../kit/box.tsx';
import { Link } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Sheet } from './review-page.tsx';

const metTone = { yes: 'good', partly: 'warn', no: 'bad' } as const;

/** What was decided before, with the figures that stood there then. */
export function EarlierReviews({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  return (
    <Section title={say('pro-bono-page:review.earlier')}>
      {sheet.earlier.length === 0 ? (
        <Soft>{say('pro-bono-page:review.earlier-none')}</Soft>
      ) : (
        <ol className="hf-review-earlier">
          {sheet.earlier.map((review) => (
            <li key={review.id}>
              <Earlier review={review} currency={sheet.currency} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface EarlierProps {
  readonly review: Sheet['earlier'][number];
  readonly currency: string;
}

function Earlier({ review, currency }: EarlierProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { on, outcome, note, facts, results, convertedTo } = review;
  return (
    <>
      <Box flow="row" wrap gap="0.25rem 0.75rem" align="baseline">
        <strong>{say(`pro-bono-page:review.outcome-done.${outcome}`)}</strong>
        <Soft>
          <DateText on={on} />
        </Soft>
        {convertedTo && (
          <Link to="/engagements/$engagementId" params={{ engagementId: convertedTo }}>
            {say('pro-bono-page:lineage.became')}
          </Link>
        )}
      </Box>
      <Soft>
        {say('pro-bono-page:life.facts', {
          minutes: format.minutes(facts.minutes),
          value: format.money(facts.valueMinor, currency, 'short'),
        })}
        {' · '}
        {say('pro-bono-page:benefits.count', {
          received: facts.benefitsReceived,
          promised: facts.benefitsPromised,
        })}
      </Soft>
      {note !== '' && <p>{note}</p>}
      {results.length > 0 && (
        <ul className="hf-review-results">
          {results.map((result) => (
            <li key={result.criterion}>
              <Tag tone={metTone[result.met]}>{say(`pro-bono-page:review.met.${result.met}`)}</Tag>
              <span>
                {result.criterion} {result.note && <Soft>{result.note}</Soft>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
