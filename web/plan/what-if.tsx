import type { RefObject } from 'react';
import type { z } from 'zod';
import { type Forecast, plan, type WhatIf as WhatIfBody } from '../../contract/plan/plan.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CloseIcon } from '../kit/icons.ts';
import { Columns, Row, Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Skeleton } from '../kit/waiting.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { Compared } from './compared.tsx';
import { GainForm } from './gain-form.tsx';
import { LoseForm } from './lose-form.tsx';

type Body = z.output<typeof WhatIfBody>;

/** The clients who come and go in what is tried out. */
export type Tried = Pick<Body, 'lose' | 'gain'>;

export const nothingTried: Tried = { lose: [], gain: [] };

interface WhatIfProps {
  readonly forecast: Forecast;
  readonly tried: Tried;
  readonly onTry: (tried: Tried) => void;
  readonly nameOf: (clientId: string) => string;
  /** Where the page scrolls to when a client is tried out from elsewhere on it. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** What the months would be without a client, or with a new one. Nothing is kept. */
export function WhatIf({ forecast, tried, onTry, nameOf, place }: WhatIfProps) {
  const say = useText('plan-page');
  const months = forecast.months.map(({ month }) => month);
  const others = (clientId: string) => tried.lose.filter((one) => one.clientId !== clientId);
  const isTried = tried.lose.length + tried.gain.length > 0;
  return (
    <div ref={place} tabIndex={-1} className="hf-plan-place">
      <Section title={say('plan-page:if.title')} hint={say('plan-page:if.hint')}>
        <Stack>
          <Columns least="20rem">
            <Panel>
              <LoseForm
                months={months}
                onAdd={(one) => onTry({ ...tried, lose: [...others(one.clientId), one] })}
              />
            </Panel>
            <Panel>
              <GainForm
                months={months}
                currency={forecast.currency}
                onAdd={(one) => onTry({ ...tried, gain: [...tried.gain, one] })}
              />
            </Panel>
          </Columns>
          {isTried && (
            <>
              <TriedList tried={tried} onTry={onTry} nameOf={nameOf} currency={forecast.currency} />
              <Outcome forecast={forecast} tried={tried} />
            </>
          )}
        </Stack>
      </Section>
    </div>
  );
}

function TriedList({
  tried,
  onTry,
  nameOf,
  currency,
}: Pick<WhatIfProps, 'tried' | 'onTry' | 'nameOf'> & { readonly currency: string }) {
  const say = useText('plan-page');
  const format = useFormat();
  const lost = tried.lose.map((one) => ({
    key: one.clientId,
    text: say('plan-page:if.lost', {
      client: nameOf(one.clientId),
      month: format.date(one.fromMonth, 'month'),
    }),
    without: { ...tried, lose: tried.lose.filter((other) => other !== one) },
  }));
  const gained = tried.gain.map((one, at) => ({
    key: `${at} ${one.title}`,
    text: say('plan-page:if.gained', {
      title: one.title,
      percent: one.percent,
      month: format.date(one.fromMonth, 'month'),
      fee: format.money(one.feeMinor, currency, 'short'),
      hours: format.minutes(one.minutes),
    }),
    without: { ...tried, gain: tried.gain.filter((other) => other !== one) },
  }));
  return (
    <Row gap="normal">
      <ul className="hf-plan-tried" aria-label={say('plan-page:if.changes')} aria-live="polite">
        {[...lost, ...gained].map(({ key, text, without }) => (
          <li key={key}>
            <span>{text}</span>
            <IconButton
              label={say('plan-page:if.remove', { what: text })}
              icon={<CloseIcon size={16} />}
              onClick={() => onTry(without)}
            />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => onTry(nothingTried)}>
        {say('plan-page:if.clear')}
      </Button>
    </Row>
  );
}

function Outcome({ forecast, tried }: { readonly forecast: Forecast; readonly tried: Tried }) {
  const say = useText('plan-page');
  const months = forecast.months.length;
  const call = useCall(
    plan.whatIf,
    { body: { months, lose: [...tried.lose], gain: [...tried.gain] } },
    { keepPrevious: true },
  );
  if (call.error) return <ProblemNotice problem={call.error.problem} onRetry={call.refetch} />;
  if (!call.data) return <Skeleton label={say('common:waiting')} lines={6} />;
  return <Compared before={forecast} after={call.data} />;
}
