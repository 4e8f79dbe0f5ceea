import { practices } from '../../contract/practice/practices.ts';
import { Form } from '../api/form.tsx';
import type { Practice } from '../api/use-session.ts';
import { Columns } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { languageChoices } from '../text/languages.ts';
import { useText } from '../text/use-text.ts';
import { useHomeOptions } from './use-home-options.ts';

/** What is true of the whole practice. */
export function PracticeSection({ practice }: { readonly practice: Practice }) {
  const say = useText('settings');
  const options = useHomeOptions();
  return (
    <Section title={say('settings:practice.title')}>
      <Panel>
        <Form
          route={practices.change}
          texts="settings:practice"
          values={practice}
          done={say('common:saved')}
          undo
          onDone={(saved, { reset }) => reset(saved)}
          onlyChanged
        >
          {({ Field, values }) => (
            <>
              <Field name="name" />
              <Columns>
                <Field name="country" as="search" options={options.country} />
                <Field name="locale" options={languageChoices} />
              </Columns>
              <Field name="timeZone" as="search" options={options.timeZone} />
              <Field name="currency" as="search" options={options.currency} />
              <Columns>
                <Field name="hourlyRateMinor" currency={values.currency} />
                <Field name="weeklyMinutes" as="hours" />
                <Field name="giftMinutesPerMonth" />
                <Field name="paymentGraceDays" />
              </Columns>
            </>
          )}
        </Form>
      </Panel>
    </Section>
  );
}
