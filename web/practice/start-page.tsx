import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { Form, type FormParts } from '../api/form.tsx';
import { keptSetUpToken } from '../api/set-up-token.ts';
import { Box } from '../kit/box.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { countryName } from '../text/world.ts';
import { Door } from './door.tsx';
import { guessHome } from './guess-home.ts';
import { useHomeOptions } from './use-home-options.ts';

interface StartValues {
  readonly memberName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** Setting up one's own practice: a name, an address, a password; the rest is guessed and can be changed. */
export function StartPage() {
  const say = useText('first-run');
  const locale = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const enter = async () => {
    // The session decides who may see what, so it has to be known before the next page asks.
    await client.refetchQueries();
    await navigate({ to: '/start/questions' });
  };
  return (
    <Door title={say('first-run:start.title')} text={say('first-run:start.text')}>
      <Form
        route={practices.signUp}
        texts="first-run:start"
        values={emptyStart()}
        toBody={({ name, ...values }) => ({
          ...values,
          name: name.trim() || values.memberName,
          locale,
          setUpToken: keptSetUpToken(),
        })}
        check={({ memberName }) =>
          memberName.trim() === '' ? { memberName: say('common:problem.required') } : {}
        }
        submit={say('first-run:start.begin')}
        size="large"
        actions={
          <ButtonLink look="quiet" to="/">
            {say('first-run:start.back')}
          </ButtonLink>
        }
        onDone={enter}
      >
        {(form) => (
          <>
            <form.Field name="memberName" autoComplete="name" required autoFocus />
            <form.Field name="name" placeholder={form.values.memberName} autoComplete="organization" />
            <form.Field name="email" autoComplete="email" />
            <form.Field name="password" as="new-password" />
            <Guessed {...form} />
          </>
        )}
      </Form>
    </Door>
  );
}

function emptyStart(): StartValues {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { memberName: '', name: '', email: '', password: '', ...guessHome(timeZone, navigator.languages) };
}

/** The guess in a line; the fields behind it only for who has to change it. */
function Guessed({ Field, values, errors }: FormParts<StartValues, 'first-run:start'>) {
  const say = useText('first-run');
  const language = useLanguage();
  const options = useHomeOptions();
  const [changing, setChanging] = useState(false);
  const { country, timeZone, currency } = values;
  const isWrong = errors.country || errors.timeZone || errors.currency;
  if (changing || isWrong) {
    return (['country', 'timeZone', 'currency'] as const).map((name) => (
      <Field key={name} name={name} as="search" options={options[name]} />
    ));
  }
  return (
    <Box flow="row" wrap align="baseline" gap="0.25rem 0.75rem" fz="sm" c="var(--hf-ink-soft)">
      <span>
        {say('first-run:start.guessed', {
          country: countryName(country, language),
          timeZone: timeZone.replaceAll('_', ' '),
          currency,
        })}
      </span>
      <Button look="quiet" size="small" onClick={() => setChanging(true)}>
        {say('first-run:start.change')}
      </Button>
    </Box>
  );
}
