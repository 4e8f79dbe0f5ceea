import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { keptSetUpToken } from '../api/set-up-token.ts';
import { useChange } from '../api/use-change.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { PasswordField, TextField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { type Fields, useFields } from '../kit/use-fields.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { countryName } from '../text/world.ts';
import { Door } from './door.tsx';
import { guessHome } from './guess-home.ts';
import { HomeFields } from './home-fields.tsx';

export interface StartValues {
  readonly memberName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
}

const SHORTEST_PASSWORD = 10;

/** Setting up one's own practice: a name, an address, a password; the rest is guessed and can be changed. */
export function StartPage() {
  const say = useText('first-run');
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { run, busy, problem } = useChange(practices.signUp);
  const fields = useFields<StartValues>(emptyStart(), (values) => ({
    ...(values.memberName.trim() === '' ? { memberName: say('common:problem.required') } : {}),
    ...(values.email.includes('@') ? {} : { email: say('common:problem.email') }),
    ...(values.password.length < SHORTEST_PASSWORD
      ? { password: say('first-run:start.password-short') }
      : {}),
  }));
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const { name, ...values } = fields.values;
    const begun = await run({
      body: {
        ...values,
        name: name.trim() || values.memberName,
        locale: language,
        setUpToken: keptSetUpToken() ?? undefined,
      },
    });
    if (!begun.ok) return void fields.showErrors(fieldErrors(begun.problem));
    // The session decides who may see what, so it has to be known before the next page asks.
    await client.refetchQueries();
    await navigate({ to: '/start/questions' });
  };
  return (
    <Door title={say('first-run:start.title')} text={say('first-run:start.text')}>
      <form noValidate onSubmit={(event) => void begin(event)}>
        <Stack>
          {problem && <ProblemNotice problem={problem} />}
          <TextField
            label={say('first-run:start.member')}
            autoComplete="name"
            required
            autoFocus
            {...fields.of('memberName')}
          />
          <TextField
            label={say('first-run:start.practice')}
            hint={say('first-run:start.practice-hint')}
            placeholder={fields.values.memberName}
            autoComplete="organization"
            {...fields.of('name')}
          />
          <TextField
            label={say('first-run:start.email')}
            type="email"
            autoComplete="email"
            required
            {...fields.of('email')}
          />
          <PasswordField
            label={say('first-run:start.password')}
            hint={say('first-run:start.password-hint')}
            showLabel={say('common:do.show-password')}
            isNew
            required
            {...fields.of('password')}
          />
          <Guessed fields={fields} />
          <Row>
            <Button type="submit" look="primary" size="large" busy={busy}>
              {say('first-run:start.begin')}
            </Button>
            <ButtonLink look="quiet" to="/">
              {say('first-run:start.back')}
            </ButtonLink>
          </Row>
        </Stack>
      </form>
    </Door>
  );
}

function emptyStart(): StartValues {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { memberName: '', name: '', email: '', password: '', ...guessHome(timeZone, navigator.languages) };
}

/** The guess in a line; the fields behind it only for who has to change it. */
function Guessed({ fields }: { readonly fields: Fields<StartValues> }) {
  const say = useText('first-run');
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const { country, timeZone, currency } = fields.values;
  const isWrong = fields.errors.country || fields.errors.timeZone || fields.errors.currency;
  if (changing || isWrong) return <HomeFields fields={fields} />;
  return (
    <div className="hf-door-home">
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
    </div>
  );
}
