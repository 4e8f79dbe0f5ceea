import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type SignedIn, signIn } from '../api/accounts.ts';
import { SchemaForm } from '../api/form.tsx';
import { Notice } from '../kit/notice.tsx';
import { useText } from '../text/use-text.ts';
import { Door } from './door.tsx';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function SignInPage() {
  const say = useText('first-run');
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [answer, setAnswer] = useState<SignedIn | null>(null);
  const enter = async ({ email, password }: Credentials) => {
    setAnswer(null);
    const given = await signIn(email, password);
    setAnswer(given);
    if (given !== 'in') return undefined;
    await client.refetchQueries();
    // Only a path of this app: an address elsewhere would make this page a springboard for phishing.
    router.history.push(next?.startsWith('/') && !next.startsWith('//') ? next : '/');
    return undefined;
  };
  return (
    <Door title={say('first-run:sign-in.title')}>
      <SchemaForm
        contract={null}
        texts="first-run:sign-in"
        values={{ email: '', password: '' }}
        check={({ email, password }) => ({
          ...(email.includes('@') ? {} : { email: say('common:problem.email') }),
          ...(password === '' ? { password: say('common:problem.required') } : {}),
        })}
        send={(_, values) => enter(values)}
        submit={say('first-run:sign-in.button')}
        size="large"
      >
        {({ Field }) => (
          <>
            {answer !== null && answer !== 'in' && <NotIn answer={answer} />}
            <Field name="email" as="email" autoComplete="username" required autoFocus />
            <Field name="password" as="password" required />
          </>
        )}
      </SchemaForm>
    </Door>
  );
}

/** Why one is not in. */
function NotIn({ answer }: { readonly answer: Exclude<SignedIn, 'in'> }) {
  const say = useText('first-run');
  if (answer === 'offline') {
    return (
      <Notice tone="warn" title={say('common:problem.offline')}>
        {say('common:problem.offline-hint')}
      </Notice>
    );
  }
  if (answer === 'wrong') {
    return (
      <Notice tone="bad" title={say('first-run:sign-in.wrong')}>
        {say('first-run:sign-in.wrong-hint')}
      </Notice>
    );
  }
  const minutes = Math.ceil(answer.waitSeconds / 60);
  return <Notice tone="warn" title={say('first-run:sign-in.too-often', { minutes })} />;
}
