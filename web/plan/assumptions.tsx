import type { FormEvent } from 'react';
import type { z } from 'zod';
import { type PlanSettings, Probabilities, plan } from '../../contract/plan/plan.ts';
import { Loaded } from '../api/loaded.tsx';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { MoneyField, NumberField } from '../kit/number-fields.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { useFields } from '../kit/use-fields.ts';
import { useText } from '../text/use-text.ts';

type Settings = z.output<typeof PlanSettings>;

const names = ['goesOn', 'renewal', 'afterTrial', 'usualWork', 'proposal'] as const;
const usual = Probabilities.parse({});

/** What the forecast assumes, to be set by what one has seen oneself. */
export function Assumptions({ currency }: { readonly currency: string }) {
  const say = useText('plan-page');
  const call = useCall(plan.settings, {});
  return (
    <Section title={say('plan-page:assume.title')} hint={say('plan-page:assume.hint')}>
      <Panel>
        <Loaded call={call} lines={3}>
          {(settings) => (
            <AssumptionForm key={JSON.stringify(settings)} settings={settings} currency={currency} />
          )}
        </Loaded>
      </Panel>
    </Section>
  );
}

interface Values {
  readonly goesOn: number | null;
  readonly renewal: number | null;
  readonly afterTrial: number | null;
  readonly usualWork: number | null;
  readonly proposal: number | null;
  readonly reserveMinor: number | null;
  readonly monthlyCostMinor: number | null;
}

function AssumptionForm({ settings, currency }: { readonly settings: Settings; readonly currency: string }) {
  const say = useText('plan-page');
  const toast = useToast();
  const set = useChange(plan.setSettings);
  const fields = useFields<Values>({ ...settings.probabilities, ...amountsOf(settings) }, (values) =>
    Object.fromEntries(
      names.filter((name) => !isPercent(values[name])).map((name) => [name, say('plan-page:assume.wrong')]),
    ),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const { reserveMinor, monthlyCostMinor, ...chances } = fields.values;
    const probabilities = Probabilities.parse(chances);
    const saved = await set.run({ body: { probabilities, reserveMinor, monthlyCostMinor } });
    if (saved.ok) toast.done(say('plan-page:assume.saved'), () => void set.run({ body: settings }));
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        {set.problem && <ProblemNotice problem={set.problem} />}
        <div className="hf-plan-fields">
          {names.map((name) => (
            <NumberField
              key={name}
              label={say(`plan-page:assume.${name}`)}
              hint={say(`plan-page:assume.${name}-hint`)}
              unit="%"
              {...fields.of(name)}
            />
          ))}
          <MoneyField
            label={say('plan-page:assume.reserve')}
            hint={say('plan-page:assume.reserve-hint')}
            currency={currency}
            {...fields.of('reserveMinor')}
          />
          <MoneyField
            label={say('plan-page:assume.cost')}
            hint={say('plan-page:assume.cost-hint')}
            currency={currency}
            {...fields.of('monthlyCostMinor')}
          />
        </div>
        <Row>
          <Button type="submit" look="primary" busy={set.busy} disabled={!fields.changed}>
            {say('common:do.save')}
          </Button>
          {names.some((name) => fields.values[name] !== usual[name]) && (
            <Button
              look="quiet"
              onClick={() => {
                for (const name of names) fields.set(name, usual[name]);
              }}
            >
              {say('plan-page:assume.reset')}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
}

function amountsOf({ reserveMinor, monthlyCostMinor }: Settings) {
  return { reserveMinor, monthlyCostMinor };
}

function isPercent(value: number | null): boolean {
  return value !== null && value >= 0 && value <= 100;
}
