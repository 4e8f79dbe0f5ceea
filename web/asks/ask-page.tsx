import { useMay } from '../api/use-session.ts';
import './asks.css';
import { useParams } from '@tanstack/react-router';
import { asks } from '../../contract/asks/asks.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Beside } from '../kit/layout.tsx';
import { Page } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { useNames } from '../work/engagements/use-names.ts';
import { TimeTabs } from '../work/time/time-tabs.tsx';
import { AskFacts, AskWords } from './ask-words.tsx';
import { Clause } from './clause.tsx';
import { Decided } from './decided.tsx';
import { Deciding } from './deciding.tsx';
import { NextAsk } from './next-ask.tsx';

/** One ask, with the clause that speaks in view: to be decided by one key, or with what became of it. */
export function AskPage() {
  const say = useText('asks-page');
  const { askId } = useParams({ from: '/shell/time/asks/$askId' });
  const call = useCall(asks.get, { params: { id: askId } });
  const names = useNames(call.data ? [call.data] : []);
  const mayDecide = useMay('ask.decide');
  if (call.error?.problem.code === 'unknown-ask') {
    return (
      <Page title={say('asks-page:title')} width="text">
        <EmptyState
          title={say('asks-page:gone')}
          actions={<ButtonLink to="/time/asks">{say('asks-page:all')}</ButtonLink>}
        >
          {call.error.problem.detail}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={call.data?.text ?? say('asks-page:title')}>
      <TimeTabs />
      <Loaded call={call} lines={8}>
        {(ask) => (
          <>
            <AskWords ask={ask} clientName={names.clientOf(ask.clientId)} />
            {/* Another ask is another page: minutes and quote that were typed for this one do not follow. */}
            <Beside
              key={ask.id}
              aside={
                <>
                  <AskFacts ask={ask} names={names} />
                  <NextAsk after={ask} />
                </>
              }
            >
              <div className="hf-ask">
                <Clause ask={ask} names={names} />
                {ask.state !== 'open' && <Decided ask={ask} names={names} />}
                {ask.state === 'open' && mayDecide && <Deciding ask={ask} names={names} />}
                {ask.state === 'open' && !mayDecide && <Soft>{say('asks-page:decide.by-others')}</Soft>}
              </div>
            </Beside>
          </>
        )}
      </Loaded>
    </Page>
  );
}
