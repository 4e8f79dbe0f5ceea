import { type FormEvent, useMemo } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import type { Practice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/fields.tsx';
import { Columns, Row, Stack } from '../kit/layout.tsx';
import { MoneyField, NumberField } from '../kit/number-fields.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { SearchSelectField } from '../kit/search-select-field.tsx';
import { useFields } from '../kit/use-fields.ts';
import { languageChoices } from '../text/languages.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { countryOptions, currencyOptions, timeZoneOptions } from '../text/world.ts';
import { bodyOf, type PracticeValues, valuesOf } from './practice-values.ts';

/** What is true of the whole practice. */
export function PracticeSection({ practice }: { readonly practice: Practice }) {
  const say = useText('settings');
  const language = useLanguage();
  const toast = useToast();
  const change = useChange(practices.change);
  const before = valuesOf(practice);
  const fields = useFields<PracticeValues>(before, (values) =>
    values.name.trim() === '' ? { name: say('common:problem.required') } : {},
  );
  const options = useMemo(
    () => ({
      country: countryOptions(language),
      timeZone: timeZoneOptions(),
      currency: currencyOptions(language),
    }),
    [language],
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const saved = await change.run({ body: bodyOf(fields.values) });
    if (!saved.ok) return void fields.showErrors(fieldErrors(saved.problem));
    fields.reset(valuesOf(saved.reply));
    toast.done(say('common:saved'), () => {
      fields.reset(before);
      void change.run({ body: bodyOf(before) });
    });
  };
  const choice = (name: 'country' | 'timeZone' | 'currency') => ({
    ...fields.of(name),
    onChange: (next: string | null) => next && fields.set(name, next),
    options: options[name],
    nothingFound: say('common:nothing-found'),
  });
  return (
    <Section title={say('settings:practice.title')}>
      <Panel>
        <form noValidate onSubmit={(event) => void save(event)}>
          <Stack>
            {change.problem && <ProblemNotice problem={change.problem} />}
            <TextField label={say('settings:practice.name')} {...fields.of('name')} />
            <Columns>
              <SearchSelectField label={say('settings:practice.country')} {...choice('country')} />
              <SelectField
                label={say('settings:practice.locale')}
                hint={say('settings:practice.locale-hint')}
                options={languageChoices}
                {...fields.of('locale')}
              />
            </Columns>
            <SearchSelectField
              label={say('settings:practice.time-zone')}
              hint={say('settings:practice.time-zone-hint')}
              {...choice('timeZone')}
            />
            <SearchSelectField
              label={say('settings:practice.currency')}
              hint={say('settings:practice.currency-hint')}
              {...choice('currency')}
            />
            <Columns>
              <MoneyField
                label={say('settings:practice.rate')}
                hint={say('settings:practice.rate-hint')}
                currency={fields.values.currency}
                {...fields.of('hourlyRateMinor')}
              />
              <NumberField
                label={say('settings:practice.weekly')}
                hint={say('settings:practice.weekly-hint')}
                unit={say('settings:practice.hours')}
                {...fields.of('weeklyHours')}
              />
              <NumberField
                label={say('settings:practice.gifts')}
                hint={say('settings:practice.gifts-hint')}
                unit={say('settings:practice.minutes')}
                {...fields.of('giftMinutesPerMonth')}
              />
              <NumberField
                label={say('settings:practice.grace')}
                hint={say('settings:practice.grace-hint')}
                unit={say('settings:practice.days')}
                {...fields.of('paymentGraceDays')}
              />
            </Columns>
            <Row>
              <Button type="submit" look="primary" busy={change.busy} disabled={!fields.changed}>
                {say('common:do.save')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </Section>
  );
}
