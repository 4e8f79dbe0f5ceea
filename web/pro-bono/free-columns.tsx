import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import { todayOf, useMayCall, usePractice } from '../api/use-session.ts';
import { Minutes } from '../kit/amounts.tsx';
import type { Column } from '../kit/data-table.tsx';
import { Link } from '../kit/link.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** What a list of free work says besides: when each is looked at again, and what it takes of a month. */
export function useFreeColumns(): readonly Column<Engagement>[] {
  const say = useText('pro-bono-page');
  const seesTaken = useMayCall(proBono.gauge);
  return [
    {
      key: 'next',
      header: say('pro-bono-page:gauge.next'),
      cell: (engagement) => <Next engagement={engagement} />,
    },
    ...(seesTaken
      ? [
          {
            key: 'takes',
            header: say('pro-bono-page:gauge.takes'),
            kind: 'number' as const,
            cell: ({ id }: Engagement) => <Takes engagementId={id} />,
          },
        ]
      : []),
  ];
}

/** All rows ask for the same gauge, which is asked for once. */
function Takes({ engagementId }: { readonly engagementId: string }) {
  const { data: gauge } = useCall(proBono.gauge, {});
  const found = gauge?.engagements.find((one) => one.engagementId === engagementId);
  return found ? <Minutes minutes={found.promisedMinutes} /> : <Soft>–</Soft>;
}

/** Its review or its end, whichever comes first; what is late, and why it runs past a limit. */
function Next({ engagement }: { readonly engagement: Engagement }) {
  const say = useText('pro-bono-page');
  const { override } = engagement;
  return (
    <span className="hf-free-holder">
      <NextDate engagement={engagement} />
      {override && <Soft>{say('pro-bono-page:gauge.reason', { because: override.because })}</Soft>}
    </span>
  );
}

function NextDate({ engagement }: { readonly engagement: Engagement }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const today = todayOf(usePractice());
  const { id: engagementId, state, reviewOn, endsOn } = engagement;
  if (state === 'ended') return <Soft>–</Soft>;
  if (reviewOn !== null && (endsOn === null || reviewOn <= endsOn)) {
    const date = format.date(reviewOn);
    if (reviewOn > today || state === 'draft')
      return <span>{say('pro-bono-page:gauge.review', { date })}</span>;
    return (
      <Link to="/engagements/$engagementId/review" params={{ engagementId }}>
        <Tag tone="bad">{say('pro-bono-page:gauge.review-late', { date })}</Tag>
      </Link>
    );
  }
  if (endsOn !== null) return <span>{say('pro-bono-page:gauge.ends', { date: format.date(endsOn) })}</span>;
  return <Soft>{say('pro-bono-page:gauge.open-end')}</Soft>;
}
