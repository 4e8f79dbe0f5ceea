import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type SignedIn, signIn } from '../api/accounts.ts';
import { Button } from '../kit/button.tsx';
import { PasswordField, TextField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import { useFields } from '../kit/use-fields.ts';
import { useText } from '../text/use-text.ts';
import { Door } from './door.tsx';

export function SignInPage() {
  const say = useText('first-run');
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [state, setState] = useState<SignedIn | 'busy' | null>(null);
  const fields = useFields({ email: '', password: '' }, (values) => ({
    ...(values.email.includes('@') ? {} : { email: say('common:problem.email') }),
    ...(values.password === '' ? { password: say('common:problem.required') } : {}),
  }));
  const minutes = state !== null && typeof state === 'object' ? Math.ceil(state.waitSeconds / 60) : null;
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    setState('busy');
    const { email, password } = fields.values;
    const answer = await signIn(email, password);
    setState(answer);
    if (answer !== 'in') return;
    await client.refetchQueries();
    // Only a path of this app: an address elsewhere would make this page a springboard for phishing.
    router.history.push(next?.startsWith('/') && !next.startsWith('//') ? next : '/');
  };
  return (
    <Door title={say('first-run:sign-in.title')}>
      <form noValidate onSubmit={(event) => void enter(event)}>
        <Stack>
          {state === 'wrong' && (
            <Notice tone="bad" title={say('first-run:sign-in.wrong')}>
              {say('first-run:sign-in.wrong-hint')}
            </Notice>
          )}
          {minutes !== null && <Notice tone="warn" title={say('first-run:sign-in.too-often', { minutes })} />}
          {state === 'offline' && (
            <Notice tone="warn" title={say('common:problem.offline')}>
              {say('common:problem.offline-hint')}
            </Notice>
          )}
          <TextField
            label={say('first-run:sign-in.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            {...fields.of('email')}
          />
          <PasswordField
            label={say('first-run:sign-in.password')}
            showLabel={say('common:do.show-password')}
            required
            {...fields.of('password')}
          />
          <Row>
            <Button type="submit" look="primary" size="large" busy={state === 'busy'}>
              {say('first-run:sign-in.button')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Door>
  );
}
