import { May } from '../api/may.tsx';
import './probono.css';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Panel } from '../kit/page.tsx';
import { daysBetween } from '../text/dates.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { GaugeFigures } from './gauge.tsx';

/** A review is prepared from two weeks before its date on. */
const DAYS_BEFORE_REVIEW = 14;

/** Of free work, before everything else: the places a draft will need, a review that is due, why it runs past a limit. */
export function FreeNotices({ engagement }: { readonly engagement: Engagement }) {
  const { state, override } = engagement;
  return (
    <>
      <May ability="pro-bono.see">
        {state === 'draft' && <PlacesLeft />}
        {state === 'active' && <ReviewDue engagement={engagement} />}
      </May>
      {override && <Overridden override={override} />}
    </>
  );
}

function PlacesLeft() {
  const { data: gauge } = useCall(proBono.gauge, {});
  return gauge ? (
    <Panel>
      <GaugeFigures gauge={gauge} />
    </Panel>
  ) : null;
}

function Overridden({ override }: { readonly override: NonNullable<Engagement['override']> }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { timeZone } = usePractice();
  const date = format.instantDate(override.at, timeZone);
  return (
    <Notice tone="warn" title={say('pro-bono-page:override.title', { date })}>
      {say('pro-bono-page:override.because', { because: override.because })}
    </Notice>
  );
}

function ReviewDue({ engagement }: { readonly engagement: Engagement }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const today = todayOf(usePractice());
  const { id, reviewOn } = engagement;
  const { data: trend } = useCall(proBono.pressure, { params: { id } });
  const days = reviewOn === null ? null : daysBetween(today, reviewOn);
  const isDue = days !== null && days <= DAYS_BEFORE_REVIEW;
  if (!isDue && !trend?.rising) return null;
  const title = () => {
    if (days === null || !isDue) return say('pro-bono-page:review-due.rising');
    if (days < 0) return say('pro-bono-page:review-due.overdue', { days: -days });
    if (days === 0) return say('pro-bono-page:review-due.today');
    return say('pro-bono-page:review-due.soon', { date: format.date(reviewOn ?? today, 'long') });
  };
  return (
    <Notice
      tone={(days !== null && days < 0) || trend?.rising ? 'warn' : 'neutral'}
      title={title()}
      actions={
        <ButtonLink to="/engagements/$engagementId/review" params={{ engagementId: id }}>
          {say('pro-bono-page:review-due.action')}
        </ButtonLink>
      }
    >
      {say('pro-bono-page:review-due.text')}
    </Notice>
  );
}
