import './touchpoints.css';
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { workingDays } from '../../../contract/practice/working-days.ts';
import { Loaded } from '../../api/loaded.tsx';
import { fieldErrors } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button } from '../../kit/button.tsx';
import { CheckField } from '../../kit/fields.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { Panel, Section } from '../../kit/page.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { HolidayFields } from './holiday-fields.tsx';
import {
  areDatesFine,
  bodyOf,
  type Days,
  type DayValues,
  toggled,
  valuesOf,
  WEEKDAYS,
  weekdayName,
} from './working-day-values.ts';

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
  const toast = useToast();
  const set = useChange(workingDays.set);
  const [isChecked, setChecked] = useState(false);
  const fields = useFields<DayValues>(valuesOf(days), (values) => ({
    ...(values.weekdays.length === 0 ? { weekdays: say('playbooks-page:days.weekdays-error') } : {}),
    ...(values.holidays.every(areDatesFine) ? {} : { holidays: say('playbooks-page:days.dates-error') }),
    ...(bodyOf({ ...values, weekdays: [1], holidays: [] })
      ? {}
      : { checkInsPerDay: say('playbooks-page:days.per-day-error') }),
  }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const body = bodyOf(fields.values);
    if (!fields.check() || !body) return;
    const saved = await set.run({ body });
    if (!saved.ok) return void fields.showErrors(fieldErrors(saved.problem));
    fields.reset(valuesOf(saved.reply));
    setChecked(false);
    toast.done(say('playbooks-page:days.saved'), () => {
      fields.reset(valuesOf(days));
      void set.run({ body: days });
    });
  };
  const { weekdays, holidays } = fields.values;
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        {set.problem && <ProblemNotice problem={set.problem} />}
        <fieldset className="hf-days-group">
          <legend>{say('playbooks-page:days.weekdays')}</legend>
          <Row gap="normal">
            {WEEKDAYS.map((day) => (
              <CheckField
                key={day}
                label={weekdayName(day, language)}
                checked={weekdays.includes(day)}
                onChange={() => fields.set('weekdays', toggled(weekdays, day))}
              />
            ))}
          </Row>
          {fields.errors.weekdays && <p className="hf-days-error">{fields.errors.weekdays}</p>}
        </fieldset>
        <HolidayFields
          rows={holidays}
          onChange={(rows) => fields.set('holidays', rows)}
          isChecked={isChecked}
        />
        <div className="hf-days-per-day">
          <NumberField
            label={say('playbooks-page:days.per-day')}
            hint={say('playbooks-page:days.per-day-hint')}
            {...fields.of('checkInsPerDay')}
          />
        </div>
        <Row>
          <Button type="submit" busy={set.busy} disabled={!fields.changed}>
            {say('common:do.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
