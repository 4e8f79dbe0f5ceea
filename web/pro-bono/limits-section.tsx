import './probono.css';
import { useEffect, useRef } from 'react';
import { type ProBonoGauge, proBono } from '../../contract/pro-bono/pro-bono.ts';
import { Form } from '../api/form.tsx';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { useMay } from '../api/use-session.ts';
import { Columns, Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { GaugeFigures } from './gauge.tsx';

/** How much free work the practice allows itself, beside how much there is; only the owner sets it. */
export function LimitsSection() {
  const say = useText('pro-bono-page');
  const gauge = useCall(proBono.gauge, {});
  const mayChange = useMay('practice.change');
  const place = useRef<HTMLDivElement>(null);
  const isThere = gauge.data !== undefined;
  useEffect(() => {
    // What leads here comes before the section is drawn, so that the browser cannot find it by itself.
    if (isThere && window.location.hash === '#free-work') place.current?.scrollIntoView();
  }, [isThere]);
  return (
    <div ref={place} id="free-work" className="hf-free-anchor">
      <Section title={say('pro-bono-page:limits.title')} hint={say('pro-bono-page:limits.hint')}>
        <Panel>
          <Loaded call={gauge} lines={3}>
            {(found) => (
              <Stack>
                <GaugeFigures gauge={found} />
                {mayChange ? (
                  <LimitsForm limits={found.limits} />
                ) : (
                  <Soft>{say('pro-bono-page:limits.owner')}</Soft>
                )}
              </Stack>
            )}
          </Loaded>
        </Panel>
      </Section>
    </div>
  );
}

function LimitsForm({ limits }: { readonly limits: ProBonoGauge['limits'] }) {
  const say = useText('pro-bono-page');
  return (
    <Form
      route={proBono.setLimits}
      texts="pro-bono-page:limits"
      values={limits}
      look="plain"
      onlyChanged
      done={say('pro-bono-page:limits.saved')}
      undo
    >
      {({ Field }) => (
        <Columns least="11rem">
          <Field name="payingClientsPerPlace" />
          <Field name="placesAtLeast" />
          <Field name="sharePercent" unit="%" />
        </Columns>
      )}
    </Form>
  );
}
