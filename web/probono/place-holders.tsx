import type { ProBonoGauge } from '../../contract/pro-bono.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { Minutes } from '../ui/amounts.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Link } from '../ui/link.tsx';
import { Soft, Tag } from '../ui/words.tsx';

type Holder = ProBonoGauge['engagements'][number];

/** Who takes the places, until when, and how much of a month; the reason of one past the limit is in view. */
export function PlaceHolders({ gauge }: { readonly gauge: ProBonoGauge }) {
  const say = useText('pro-bono-page');
  const columns: readonly Column<Holder>[] = [
    {
      key: 'engagement',
      header: say('pro-bono-page:gauge.engagement'),
      onPhone: 'title',
      cell: ({ engagementId, title, override }) => (
        <span className="hf-free-holder">
          <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId }}>
            {title}
          </Link>
          {override && <Soft>{say('pro-bono-page:gauge.reason', { because: override.because })}</Soft>}
        </span>
      ),
    },
    {
      key: 'client',
      header: say('pro-bono-page:gauge.client'),
      cell: ({ clientId, clientName }) => (
        <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
          {clientName}
        </Link>
      ),
    },
    { key: 'next', header: say('pro-bono-page:gauge.next'), cell: (holder) => <Next holder={holder} /> },
    {
      key: 'takes',
      header: say('pro-bono-page:gauge.takes'),
      kind: 'number',
      cell: ({ promisedMinutes }) => <Minutes minutes={promisedMinutes} />,
    },
  ];
  return (
    <DataTable
      caption={say('pro-bono-page:gauge.who')}
      columns={columns}
      rows={gauge.engagements}
      keyOf={({ engagementId }) => engagementId}
    />
  );
}

/** Its review or its end, whichever comes first; what is late says so. */
function Next({ holder }: { readonly holder: Holder }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const today = todayOf(usePractice());
  const { reviewOn, endsOn, engagementId } = holder;
  if (reviewOn !== null && (endsOn === null || reviewOn <= endsOn)) {
    if (reviewOn > today) return say('pro-bono-page:gauge.review', { date: format.date(reviewOn) });
    return (
      <Link to="/engagements/$engagementId/review" params={{ engagementId }}>
        <Tag tone="bad">{say('pro-bono-page:gauge.review-late', { date: format.date(reviewOn) })}</Tag>
      </Link>
    );
  }
  if (endsOn !== null) return say('pro-bono-page:gauge.ends', { date: format.date(endsOn) });
  return <Soft>{say('pro-bono-page:gauge.open-end')}</Soft>;
}
