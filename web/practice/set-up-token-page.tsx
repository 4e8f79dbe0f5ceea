import { useNavigate, useSearch } from '@tanstack/react-router';
import { SchemaForm } from '../api/form.tsx';
import { keepSetUpToken, readSetUpToken } from '../api/set-up-token.ts';
import { ButtonLink } from '../kit/button.tsx';
import { useText } from '../text/use-text.ts';
import { Door } from './door.tsx';

/** A new installation, reached from another machine without the address that its start printed. */
export function SetUpTokenPage() {
  const say = useText('first-run');
  const navigate = useNavigate();
  const { refused } = useSearch({ from: '/set-up' });
  const wrong = say('first-run:set-up.address-error');
  const keep = async ({ address }: { readonly address: string }) => {
    keepSetUpToken(readSetUpToken(address) ?? '');
    await navigate({ to: '/' });
    return undefined;
  };
  return (
    <Door title={say('first-run:set-up.title')} text={say('first-run:set-up.text')}>
      <SchemaForm
        contract={null}
        texts="first-run:set-up"
        values={{ address: '' }}
        check={({ address }) => (readSetUpToken(address) === null ? { address: wrong } : {})}
        send={(_, values) => keep(values)}
        submit={say('first-run:set-up.go-on')}
        size="large"
        actions={
          <ButtonLink look="quiet" to="/sign-in">
            {say('first-run:set-up.sign-in')}
          </ButtonLink>
        }
      >
        {({ Field, changed }) => (
          <Field
            name="address"
            placeholder="https://…/#setup=…"
            autoComplete="off"
            required
            autoFocus
            // Until something is written, what counts is whether the server refused what was brought.
            error={refused !== undefined && !changed ? wrong : undefined}
          />
        )}
      </SchemaForm>
    </Door>
  );
}
