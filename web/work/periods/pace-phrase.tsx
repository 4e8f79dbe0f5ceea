import type { ListedEngagement } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Meter } from '../../kit/meter.tsx';
import { Soft } from '../../kit/words.tsx';
import { useWording } from '../engagements/use-wording.ts';
import { availableIn, pacePhrase, paceSentence } from './pace-words.ts';

/** How an engagement stands, in one phrase: what is used of its allowance, or what was worked this month. */
export function PacePhrase({ engagement }: { readonly engagement: ListedEngagement }) {
  const { say, format } = useWording();
  if (engagement.state === 'draft') {
    return (
      <Soft>{say('engagements:phrase.draft', { date: format.date(engagement.startsOn, 'short') })}</Soft>
    );
  }
  if (engagement.state === 'ended') {
    const words = engagement.endsOn
      ? say('engagements:phrase.ended-on', { date: format.date(engagement.endsOn) })
      : say('engagements:phrase.ended');
    return <Soft>{words}</Soft>;
  }
  return engagement.kind === 'retainer' ? (
    <RetainerPace engagementId={engagement.id} />
  ) : (
    <MonthSoFar engagement={engagement} />
  );
}

function RetainerPace({ engagementId }: { readonly engagementId: string }) {
  const words = useWording();
  const today = todayOf(usePractice());
  const { data: balance } = useCall(retainers.balance, { params: { id: engagementId } });
  if (!balance) return <Soft>…</Soft>;
  const { sentence, tone } = paceSentence(words, balance, today);
  const phrase = pacePhrase(words, balance);
  const needsSaying = tone === 'warn' || tone === 'bad';
  return (
    <div className="hf-pace">
      <span>{tone === 'warn' ? sentence : phrase}</span>
      <Meter
        label={phrase}
        value={balance.used}
        of={Math.max(0, availableIn(balance))}
        mark={balance.pace.projectedUsed}
        tone={needsSaying ? tone : 'good'}
      />
    </div>
  );
}

function MonthSoFar({ engagement }: { readonly engagement: ListedEngagement }) {
  const { say, format } = useWording();
  const { hourlyRateMinor: rate, currency, monthMinutes: minutes } = engagement;
  const values = {
    amount: format.minutes(minutes),
    rate: rate === null ? '' : format.money(rate, currency, 'short'),
  };
  const priced = rate !== null && engagement.kind !== 'pro-bono';
  if (minutes === 0) {
    const words = priced ? say('engagements:phrase.nothing-at', values) : say('engagements:phrase.nothing');
    return <Soft>{words}</Soft>;
  }
  return (
    <>{priced ? say('engagements:phrase.worked-at', values) : say('engagements:phrase.worked', values)}</>
  );
}
