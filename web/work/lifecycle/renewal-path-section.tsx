import '../engagements/engagements.css';
import { useEffect, useRef, useState } from 'react';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { type RenewalPath, renewals } from '../../../contract/work/renewals.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { useMay, usePractice } from '../../api/use-session.ts';
import { DateText, InstantText, Money } from '../../kit/amounts.tsx';
import { Button } from '../../kit/button.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { Section } from '../../kit/page.tsx';
import { Stat, Stats } from '../../kit/stat.tsx';
import { type Fact, Facts, Soft } from '../../kit/words.tsx';
import { type Say, useText } from '../../text/use-text.ts';
import { useWording } from '../engagements/use-wording.ts';
import { amountWords } from '../terms/amount-words.ts';
import { RenewForm } from './renew-form.tsx';

/** Where a retainer stands on its renewal path: what it has brought, and the next step. */
export function RenewalPathSection({ engagement }: { readonly engagement: Engagement }) {
  const say = useText('renewal-path-page');
  const call = useCall(renewals.renewalPath, { params: { id: engagement.id } });
  const place = useRef<HTMLDivElement>(null);
  const isThere = call.data !== undefined;
  // What stands above is loaded as well and moves it down: whoever was sent here is brought once it is filled.
  useEffect(() => {
    if (isThere && window.location.hash === '#renewal-path') place.current?.scrollIntoView();
  }, [isThere]);
  return (
    <div id="renewal-path" className="hf-renewal-path" ref={place}>
      <Section title={say('renewal-path-page:title')} hint={say('renewal-path-page:hint')}>
        <Loaded call={call}>
          {(renewalPath) => <Standing engagement={engagement} renewalPath={renewalPath} />}
        </Loaded>
      </Section>
    </div>
  );
}

interface StandingProps {
  readonly engagement: Engagement;
  readonly renewalPath: RenewalPath;
}

function Standing({ engagement, renewalPath }: StandingProps) {
  const say = useText('renewal-path-page');
  const [isRenewing, setRenewing] = useState(false);
  const [next] = renewalPath.next;
  const mayRenew = useMay('agreement.change');
  return (
    <Stack>
      <Results engagement={engagement} renewalPath={renewalPath} />
      <Facts facts={factsOf(say, renewalPath)} across />
      <Renewals engagement={engagement} renewalPath={renewalPath} />
      {mayRenew && next && (
        <Row>
          <Button look="primary" onClick={() => setRenewing(true)}>
            {say('renewal-path-page:renew', { term: next.label })}
          </Button>
        </Row>
      )}
      <SidePanel
        open={isRenewing}
        onClose={() => setRenewing(false)}
        title={say('renewal-path-page:renew-title')}
        closeLabel={say('common:do.close')}
      >
        <RenewForm engagement={engagement} renewalPath={renewalPath} onClose={() => setRenewing(false)} />
      </SidePanel>
    </Stack>
  );
}

function factsOf(say: Say, { term }: RenewalPath): readonly Fact[] {
  if (term === null)
    return [{ name: say('renewal-path-page:term'), value: say('renewal-path-page:open-ended') }];
  return [
    {
      name: say(term.trial ? 'renewal-path-page:trial' : 'renewal-path-page:term'),
      value: (
        <>
          <DateText on={term.startsOn} /> – <DateText on={term.endsOn} />
        </>
      ),
    },
    { name: say('renewal-path-page:notice'), value: <DateText on={term.noticeOn} /> },
    { name: say('renewal-path-page:then'), value: say(`renewal-path-page:then-${term.renewal}`) },
  ];
}

/** The closed periods in figures; each opens the sentence that adds them up. */
function Results({ engagement, renewalPath }: StandingProps) {
  const words = useWording();
  const say = useText('renewal-path-page');
  const { results, because, carriedAmount } = renewalPath;
  const unit = engagement.retainer?.allowance.unit ?? 'minutes';
  const amount = (value: number) => amountWords(words, unit, value);
  const money = (minor: number) => <Money minor={minor} currency={engagement.currency} short />;
  if (results.periods === 0) return <Soft>{because}</Soft>;
  return (
    <Stats>
      <Stat
        label={say('renewal-path-page:used')}
        value={amount(results.usedAmount)}
        note={say('renewal-path-page:of-granted', {
          granted: amount(results.grantedAmount),
          periods: results.periods,
        })}
        because={because}
      />
      {results.overageAmount > 0 && (
        <Stat label={say('renewal-path-page:overage')} value={amount(results.overageAmount)} />
      )}
      {results.lostAmount > 0 && (
        <Stat label={say('renewal-path-page:lost')} value={amount(results.lostAmount)} />
      )}
      {carriedAmount > 0 && <Stat label={say('renewal-path-page:carried')} value={amount(carriedAmount)} />}
      <Stat
        label={say('renewal-path-page:paid')}
        value={money(results.paidMinor)}
        {...(results.paidOnTimePercent === null
          ? {}
          : { note: say('renewal-path-page:on-time', { percent: results.paidOnTimePercent }) })}
      />
      {results.openMinor > 0 && (
        <Stat label={say('renewal-path-page:open')} value={money(results.openMinor)} tone="warn" />
      )}
    </Stats>
  );
}

/** The terms that were agreed on after the first. */
function Renewals({ engagement, renewalPath }: StandingProps) {
  const say = useText('renewal-path-page');
  const { timeZone } = usePractice();
  if (renewalPath.renewals.length === 0) return null;
  const carries = engagement.retainer?.carry != null;
  return (
    <ul className="hf-lines">
      {renewalPath.renewals.map(({ id, periods, trial, keepCarried, agreedAt }) => (
        <li key={id}>
          {say(trial ? 'renewal-path-page:renewed-trial' : 'renewal-path-page:renewed', { periods })}{' '}
          <Soft>
            <InstantText at={agreedAt} timeZone={timeZone} />
            {carries && ` · ${say(keepCarried ? 'renewal-path-page:kept' : 'renewal-path-page:dropped')}`}
          </Soft>
        </li>
      ))}
    </ul>
  );
}
