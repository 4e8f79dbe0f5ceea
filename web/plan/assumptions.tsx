import type { z } from 'zod';
import { type PlanSettings, Probabilities, plan } from '../../contract/plan/plan.ts';
import { Form } from '../api/form.tsx';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { Panel, Section } from '../kit/page.tsx';
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

function AssumptionForm({ settings, currency }: { readonly settings: Settings; readonly currency: string }) {
  const say = useText('plan-page');
  const { probabilities, reserveMinor, monthlyCostMinor } = settings;
  return (
    <Form
      route={plan.setSettings}
      texts="plan-page:assume"
      values={{ ...probabilities, reserveMinor, monthlyCostMinor }}
      toBody={({ reserveMinor: reserve, monthlyCostMinor: cost, ...chances }) => ({
        probabilities: chances,
        reserveMinor: reserve,
        monthlyCostMinor: cost,
      })}
      done={say('plan-page:assume.saved')}
      undo
      onlyChanged
      actions={({ values, set }) =>
        names.some((name) => values[name] !== usual[name]) && (
          <Button
            look="quiet"
            onClick={() => {
              for (const name of names) set(name, usual[name]);
            }}
          >
            {say('plan-page:assume.reset')}
          </Button>
        )
      }
    >
      {({ Field }) => (
        <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 11rem), 1fr))" align="end">
          {names.map((name) => (
            <Field key={name} name={name} unit="%" />
          ))}
          <Field name="reserveMinor" currency={currency} />
          <Field name="monthlyCostMinor" currency={currency} />
        </Box>
      )}
    </Form>
  );
}
