import { useState } from 'react';
import { overview } from '../../../contract/today/overview.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { TodayGauge } from '../../pro-bono/today-gauge.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { CapacityView } from '../../today/capacity-view.tsx';
import { TodayList } from '../../today/today-list.tsx';
import '../../today/today.css';
import { Link } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';

/** The first screen: one sentence of money, what to do next, and what the month's hours are for. */
export function TodayPage() {
  const say = useText('today');
  const format = useFormat();
  const practice = usePractice();
  const [all, setAll] = useState(false);
  const today = useCall(overview.today, { query: all ? { all: 'true' } : {} }, { keepPrevious: true });
  return (
    <Page title={say('today:title')}>
      <div className="hf-today">
        <p className="hf-today-date">{format.date(todayOf(practice), 'weekday')}</p>
        <Loaded call={today} lines={7}>
          {(reply) => (
            <>
              <h1 className="hf-today-sentence">{reply.sentence}</h1>
              <p className="hf-today-plan">
                <Link to="/money/plan">{say('today:plan')}</Link>
              </p>
              <TodayList today={reply} all={all} onAll={setAll} />
              <CapacityView strip={reply.capacity} />
              <TodayGauge />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
