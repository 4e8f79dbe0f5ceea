import { Box } from '../../kit/box.tsx';
import './touchpoints.css';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { workingDays } from '../../../contract/practice/working-days.ts';
import { Form } from '../../api/form.tsx';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { CheckField } from '../../kit/fields.tsx';
import { Row } from '../../kit/layout.tsx';
import { Panel, Section } from '../../kit/page.tsx';
import { useLanguage, useText } from '../../text/use-text.ts';
import { HolidayFields } from './holiday-fields.tsx';
import { bodyOf, type Days, toggled, valuesOf, WEEKDAYS, weekdayName } from './working-day-values.ts';

/** On which days the practice works, and how many check-ins a day it takes. */
export function WorkingDaysSection() {
  const say = useText('playbooks-page');
  const days = useCall(workingDays.get, {});
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const isThere = days.data !== undefined;
  useEffect(() => {
    // What leads here comes before the section is drawn, so that the browser cannot find it by itself.
    if (hash === 'working-days' && isThere) place.current?.scrollIntoView();
  }, [hash, isThere]);
  return (
    <div ref={place} id="working-days" className="hf-days-anchor">
      <Section title={say('playbooks-page:days.title')} hint={say('playbooks-page:days.hint')}>
        <Panel>
          <Loaded call={days} lines={4}>
            {(found) => <DaysForm days={found} />}
          </Loaded>
        </Panel>
      </Section>
    </div>
  );
}

function DaysForm({ days }: { readonly days: Days }) {
  const say = useText('playbooks-page');
  const language = useLanguage();
  return (
    <Form
      route={workingDays.set}
      texts="playbooks-page:days"
      values={valuesOf(days)}
      toBody={bodyOf}
      look="plain"
      onlyChanged
      done={say('playbooks-page:days.saved')}
      undo
      onDone={(saved, { reset }) => reset(valuesOf(saved))}
    >
      {({ Field, values: { weekdays, holidays }, errors, set }) => (
        <>
          <Box as="fieldset" className="hf-days-group" flow="grid" gap="0.625rem" m="0" p="0" bd="0" miw="0">
            <legend>{say('playbooks-page:days.weekdays')}</legend>
            <Row gap="normal">
              {WEEKDAYS.map((day) => (
                <CheckField
                  key={day}
                  label={weekdayName(day, language)}
                  checked={weekdays.includes(day)}
                  onChange={() => set('weekdays', toggled(weekdays, day))}
                />
              ))}
            </Row>
            {errors.weekdays && (
              <Box as="p" m="0" c="var(--hf-bad)" fz="0.8125rem">
                {errors.weekdays}
              </Box>
            )}
          </Box>
          <HolidayFields
            rows={holidays}
            onChange={(rows) => set('holidays', rows)}
            isChecked={errors.holidays !== undefined}
          />
          <Box maw="18rem">
            <Field name="checkInsPerDay" />
          </Box>
        </>
      )}
    </Form>
  );
}
