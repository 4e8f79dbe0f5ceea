import { Box } from '../kit/box.tsx';
import './probono.css';
import './review.css';
import { useParams } from '@tanstack/react-router';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Link } from '../kit/link.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { EarlierReviews } from './earlier-reviews.tsx';
import { ReviewDocumentView } from './review-document-view.tsx';
import { ReviewForm } from './review-form.tsx';

export type Sheet = ReplyOf<typeof proBono.reviewDocument>;

/** One page to decide on: what was given, what came back, where it is heading; then how it goes on. */
export function ReviewPage() {
  const say = useText('pro-bono-page', 'engagements');
  const { engagementId } = useParams({ from: '/shell/engagements/$engagementId/review' });
  const sheet = useCall(proBono.reviewDocument, { params: { id: engagementId } });
  const title = say('pro-bono-page:review.title', { title: sheet.data?.engagement.title ?? '…' });
  const back = (
    <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId }}>
      {say('pro-bono-page:review.back')}
    </Link>
  );
  if (sheet.error?.problem.code === 'not-pro-bono') {
    return (
      <Page title={say('pro-bono-page:review.not-free')} width="text">
        <EmptyState
          title={say('pro-bono-page:review.not-free')}
          actions={
            <ButtonLink to="/engagements/$engagementId" params={{ engagementId }}>
              {say('pro-bono-page:review.back')}
            </ButtonLink>
          }
        >
          {say('pro-bono-page:review.not-free-text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={title}>
      <PageHeader title={title} above={back} below={sheet.data && <Dates sheet={sheet.data} />} />
      <Loaded call={sheet} lines={10}>
        {(found) => <Whole key={found.engagement.id} sheet={found} />}
      </Loaded>
    </Page>
  );
}

function Dates({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { since, dueOn, overdueDays } = sheet;
  return (
    <Box as="span" flow="row" wrap gap="0.25rem 0.75rem" align="baseline">
      <span>{say('pro-bono-page:review.since', { date: format.date(since) })}</span>
      {dueOn !== null && <span>{say('pro-bono-page:review.due', { date: format.date(dueOn) })}</span>}
      {overdueDays > 0 && <Tag tone="bad">{say('pro-bono-page:review.overdue', { days: overdueDays })}</Tag>}
    </Box>
  );
}

function Whole({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  const { state } = sheet.engagement;
  const isConverted = sheet.earlier.some(({ outcome }) => outcome === 'convert');
  // Until its last day converted work is still active; a second decision would undo what was agreed.
  const closed = state !== 'active' ? state : isConverted ? 'converted' : null;
  return (
    <div className="hf-review">
      {closed && (
        <Notice title={say(`pro-bono-page:review.${closed}`)}>
          {say(`pro-bono-page:review.${closed}-text`)}
        </Notice>
      )}
      {state !== 'draft' && <ReviewDocumentView sheet={sheet} />}
      {closed === null && <ReviewForm sheet={sheet} />}
      {state !== 'draft' && <EarlierReviews sheet={sheet} />}
    </div>
  );
}
