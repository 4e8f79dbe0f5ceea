import { asks } from '../../contract/asks/asks.ts';
import type { Client } from '../../contract/clients/clients.ts';
import { beginCapture } from '../api/begin-capture.ts';
import { Loaded } from '../api/loaded.tsx';
import { May } from '../api/may.tsx';
import { useCall } from '../api/use-call.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { AddIcon } from '../kit/icons.ts';
import { Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { LeakageChart, LeakageFigures, StoppedBy } from './leakage-view.tsx';
import { WhatIf } from './what-if.tsx';
import { yearUntil } from './year-until.ts';

/** What a client asked outside of the agreement in the last twelve months, and what it was worth. */
export function ClientLeakage({ client }: { readonly client: Client }) {
  const say = useText('leakage');
  const query = yearUntil(todayOf(usePractice()));
  const leakage = useCall(asks.leakage, { params: { id: client.id }, query });
  return (
    <Section
      title={say('leakage:client.title')}
      hint={say('leakage:client.hint')}
      actions={
        <>
          <May ability="ask.capture">
            <Button
              size="small"
              icon={<AddIcon size={16} aria-hidden />}
              onClick={() => beginCapture({ text: `${client.name} `, kind: 'ask' })}
            >
              {say('leakage:client.capture')}
            </Button>
          </May>
          <ButtonLink
            size="small"
            look="quiet"
            to="/time/asks"
            search={{ clientId: client.id, state: 'all' }}
          >
            {say('leakage:client.all')}
          </ButtonLink>
        </>
      }
    >
      <Loaded call={leakage} lines={3}>
        {(found) =>
          found.total.asked.count === 0 ? (
            <Soft>{say('leakage:client.empty')}</Soft>
          ) : (
            <Box className="hf-leakage" flow="grid" gap="1.25rem">
              <LeakageFigures leakage={found} />
              <div>
                <Disclosure summary={say('leakage:by-month')}>
                  <Box className="hf-leakage" flow="grid" gap="1.25rem">
                    <LeakageChart leakage={found} />
                    <StoppedBy clauses={found.clauses} />
                  </Box>
                </Disclosure>
                <WhatIf clientId={client.id} leakage={found} />
              </div>
            </Box>
          )
        }
      </Loaded>
    </Section>
  );
}
