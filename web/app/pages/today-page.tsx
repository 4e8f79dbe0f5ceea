import { useState } from 'react';
import { overview, type Today } from '../../../contract/today/overview.ts';
import { Loaded } from '../../api/loaded.tsx';
import { May } from '../../api/may.tsx';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import { TodayGauge } from '../../pro-bono/today-gauge.tsx';
import { useFormat } from '../../text/use-format.ts';
import { type Say, useText } from '../../text/use-text.ts';
import { CapacityView } from '../../today/capacity-view.tsx';
import { TodayList } from '../../today/today-list.tsx';
import '../../today/today.css';
import { Link } from '../../kit/link.tsx';
import { useIsOpen } from '../../kit/open-pages.tsx';
import { Page } from '../../kit/page.tsx';

/** The first screen: one sentence of money to whoever sees any, what to do next, and what the month's hours are for. */
export function TodayPage() {
  const say = useText('today');
  const format = useFormat();
  const practice = usePractice();
  const isOpen = useIsOpen();
  const [all, setAll] = useState(false);
  const today = useCall(overview.today, { query: all ? { all: 'true' } : {} }, { keepPrevious: true });
  return (
    <Page title={say('today:title')}>
      <Box maw="56rem">
        <Box as="p" className="hf-today-date" m="0 0 0.375rem" c="var(--hf-ink-soft)">
          {format.date(todayOf(practice), 'weekday')}
        </Box>
        <Loaded call={today} lines={7}>
          {(reply) => (
            <>
              <h1 className="hf-today-sentence">{reply.sentence ?? withoutMoney(say, reply)}</h1>
              {isOpen('/money/plan') && (
                <Box as="p" m="-1.5rem 0 2rem">
                  <Link to="/money/plan">{say('today:plan')}</Link>
                </Box>
              )}
              <TodayList today={reply} all={all} onAll={setAll} />
              <CapacityView strip={reply.capacity} />
              <May ability="pro-bono.see">
                <TodayGauge />
              </May>
            </>
          )}
        </Loaded>
      </Box>
    </Page>
  );
}

/** The first line for whoever sees no amounts: how much there is to do, which an empty list says for itself. */
function withoutMoney(say: Say, { items, more }: Pick<Today, 'items' | 'more'>): string {
  return items.length === 0 ? say('today:title') : say('today:waiting', { count: items.length + more });
}
