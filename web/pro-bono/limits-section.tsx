import './probono.css';
import { type FormEvent, useEffect, useRef } from 'react';
import { type ProBonoGauge, proBono } from '../../contract/pro-bono/pro-bono.ts';
import { Loaded } from '../api/loaded.tsx';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { useMay } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { Columns, Row, Stack } from '../kit/layout.tsx';
import { NumberField } from '../kit/number-fields.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { useFields } from '../kit/use-fields.ts';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { GaugeFigures } from './gauge.tsx';
import { type LimitValues, limitErrors } from './limit-values.ts';

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
  const toast = useToast();
  const set = useChange(proBono.setLimits);
  const fields = useFields<LimitValues>({ ...limits }, (values) =>
    Object.fromEntries(
      limitErrors(values).map(({ name, ...range }) => [name, say('pro-bono-page:limits.range', range)]),
    ),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const { payingClientsPerPlace, placesAtLeast, sharePercent } = fields.values;
    if (payingClientsPerPlace === null || placesAtLeast === null || sharePercent === null) return;
    const saved = await set.run({ body: { payingClientsPerPlace, placesAtLeast, sharePercent } });
    if (!saved.ok) return void fields.showErrors(fieldErrors(saved.problem));
    fields.reset({ ...saved.reply.limits });
    toast.done(say('pro-bono-page:limits.saved'), () => {
      fields.reset({ ...limits });
      void set.run({ body: limits });
    });
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        {set.problem && <ProblemNotice problem={set.problem} />}
        <Columns least="11rem">
          <NumberField
            {...fields.of('payingClientsPerPlace')}
            label={say('pro-bono-page:limits.per-place')}
            hint={say('pro-bono-page:limits.per-place-hint')}
          />
          <NumberField
            {...fields.of('placesAtLeast')}
            label={say('pro-bono-page:limits.least')}
            hint={say('pro-bono-page:limits.least-hint')}
          />
          <NumberField
            {...fields.of('sharePercent')}
            label={say('pro-bono-page:limits.share')}
            hint={say('pro-bono-page:limits.share-hint')}
            unit="%"
          />
        </Columns>
        <Row>
          <Button type="submit" busy={set.busy} disabled={!fields.changed}>
            {say('common:do.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
