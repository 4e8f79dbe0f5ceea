import { useState } from 'react';
import { asks } from '../../contract/asks/asks.ts';
import type { Leakage } from '../../contract/asks/leakage.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { Box } from '../kit/box.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { NumberField } from '../kit/number-fields.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { lostOf } from './leakage-series.ts';

interface WhatIfProps {
  /** Null for the whole practice. */
  readonly clientId: string | null;
  /** What came of the questions under the rules as they are. */
  readonly leakage: Leakage;
}

/** What the same questions would have brought under another rule: a minimum, an increment. */
export function WhatIf({ clientId, leakage }: WhatIfProps) {
  const say = useText('leakage');
  const [minimum, setMinimum] = useState<number | null>(null);
  const [increment, setIncrement] = useState<number | null>(null);
  const isRule =
    minimum !== null && minimum <= 480 && increment !== null && increment >= 1 && increment <= 480;
  const unit = say('leakage:what-if.minutes');
  return (
    <Disclosure summary={say('leakage:what-if.title')}>
      <Box className="hf-leakage" flow="grid" gap="1.25rem">
        <Box
          flow="grid"
          columns="repeat(auto-fit, minmax(min(100%, 10rem), 1fr))"
          gap="0.75rem 1rem"
          maw="32rem"
        >
          <NumberField
            label={say('leakage:what-if.minimum')}
            unit={unit}
            placeholder="15"
            value={minimum}
            onChange={setMinimum}
          />
          <NumberField
            label={say('leakage:what-if.increment')}
            unit={unit}
            placeholder="15"
            value={increment}
            onChange={setIncrement}
          />
        </Box>
        {isRule ? (
          <Brought clientId={clientId} leakage={leakage} minimum={minimum} increment={increment} />
        ) : (
          <p className="hf-ask-note">{say('leakage:what-if.how')}</p>
        )}
      </Box>
    </Disclosure>
  );
}

interface BroughtProps extends WhatIfProps {
  readonly minimum: number;
  readonly increment: number;
}

function Brought({ clientId, leakage, minimum, increment }: BroughtProps) {
  const say = useText('leakage');
  const format = useFormat();
  const { from, to, currency } = leakage;
  const query = { from, to, minimumMinutes: minimum, incrementMinutes: increment };
  const ofClient = useCall(
    asks.leakage,
    { params: { id: clientId ?? '' }, query },
    { when: clientId !== null, keepPrevious: true },
  );
  const ofPractice = useCall(
    asks.practiceLeakage,
    { query },
    { when: clientId === null, keepPrevious: true },
  );
  const call = clientId === null ? ofPractice : ofClient;
  if (call.error) return <ProblemNotice problem={call.error.problem} onRetry={call.refetch} />;
  if (!call.data) return <p className="hf-ask-note">{say('common:waiting')}</p>;
  const before = leakage.total.outside.minor;
  const after = call.data.total.outside.minor;
  const money = (minor: number) => format.money(minor, currency);
  const values = { before: money(before), after: money(after), difference: money(Math.abs(after - before)) };
  return (
    <output className="hf-ask-because">
      {after === before
        ? say('leakage:what-if.same', values)
        : say(after > before ? 'leakage:what-if.more' : 'leakage:what-if.less', values)}{' '}
      {say('leakage:what-if.lost', { lost: money(lostOf(call.data.total).minor) })}
    </output>
  );
}
